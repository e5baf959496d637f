package se.superkoncis.router;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A scripted meeting platform that keeps transcripts, over HTTP and in a folder. */
public class PlatformServer implements QuarkusTestResourceLifecycleManager {

    /** The folder; known by a property, since the test runs in a class loader of its own. */
    static final Path FOLDER = Path.of(
            System.getProperty("java.io.tmpdir"),
            "router-claims-" + ProcessHandle.current().pid());

    private static final String PORT = "test.platform.port";
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            Files.createDirectories(FOLDER);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                Path busy = FOLDER.resolve(
                        "busy" + exchange.getRequestURI().getPath().replace('/', '_'));
                Path body = FOLDER.resolve(
                        "http" + exchange.getRequestURI().getPath().replace('/', '_'));
                int status = Files.exists(body) ? 200 : 404;
                if (Files.exists(busy)) {
                    AtomicInteger left = new AtomicInteger(Integer.parseInt(Files.readString(busy)));
                    if (left.getAndDecrement() > 0) {
                        Files.writeString(busy, left.toString());
                        status = 503;
                    }
                }
                byte[] bytes = status == 200 ? Files.readAllBytes(body) : new byte[0];
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty(PORT, Integer.toString(server.getAddress().getPort()));
        return Map.of(
                "superkoncis.transcripts.allowed-origins",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "superkoncis.transcripts.allowed-folders",
                FOLDER.toString(),
                "superkoncis.faults.min-backoff",
                "50ms");
    }

    /** Serves a body at a path, after this many answers of 503. */
    static void serve(String path, byte[] body, int busyFirst) throws IOException {
        Files.writeString(FOLDER.resolve("busy" + path.replace('/', '_')), Integer.toString(busyFirst));
        Files.write(FOLDER.resolve("http" + path.replace('/', '_')), body);
    }

    static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + System.getProperty(PORT) + path);
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
