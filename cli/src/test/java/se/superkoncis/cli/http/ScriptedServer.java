package se.superkoncis.cli.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Plays the control plane: each request is answered as scripted, the last answer of a request again and again. */
public final class ScriptedServer implements AutoCloseable {

    private final Map<String, Deque<Answer>> script = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final int port;
    private HttpServer server;

    private ScriptedServer() {
        server = listening(0);
        port = server.getAddress().getPort();
    }

    /** A request that came. */
    public record Seen(String request, String authorization, String ifMatch, String body) {}

    private record Answer(int status, String type, String etag, String body) {}

    public static ScriptedServer start() {
        return new ScriptedServer();
    }

    private HttpServer listening(int wanted) {
        try {
            HttpServer fresh = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            fresh.setExecutor(workers);
            fresh.createContext("/", this::answer);
            fresh.start();
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on nobody answers. */
    public void away() {
        server.stop(0);
    }

    /** Answers again, at the same address. */
    public void back() {
        server = listening(port);
    }

    public int port() {
        return port;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The data of the envelope under {@code /api/admin}. */
    public ScriptedServer data(String request, String... data) {
        Stream.of(data).forEach(each -> json(request, 200, "{\"success\":true,\"data\":" + each + "}"));
        return this;
    }

    public ScriptedServer json(String request, int status, String body) {
        return answer(request, new Answer(status, "application/json", null, body));
    }

    public ScriptedServer tagged(String request, String etag, String data) {
        String body = "{\"success\":true,\"data\":" + data + "}";
        return answer(request, new Answer(200, "application/json", etag, body));
    }

    public ScriptedServer lines(String request, String lines) {
        return answer(request, new Answer(200, "application/x-ndjson", null, lines));
    }

    public ScriptedServer problem(String request, int status, String kind, String detail) {
        String body = "{\"type\":\"https://superkoncis.se/problems/" + kind + "\",\"title\":\"No\",\"status\":" + status
                + ",\"detail\":\"" + detail + "\"}";
        return answer(request, new Answer(status, "application/problem+json", null, body));
    }

    /** Forgets what was scripted for a request. */
    public ScriptedServer anew(String request) {
        script.remove(request);
        return this;
    }

    private ScriptedServer answer(String request, Answer answer) {
        Deque<Answer> answers = script.computeIfAbsent(request, r -> new ArrayDeque<>());
        synchronized (answers) {
            answers.add(answer);
        }
        return this;
    }

    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    /** The requests that change something. */
    public List<Seen> writes() {
        return seen.stream().filter(s -> !s.request().startsWith("GET")).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            seen.add(new Seen(
                    request,
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestHeaders().getFirst("If-Match"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            Answer answer = next(request);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            if (answer.etag() != null) {
                exchange.getResponseHeaders().set("ETag", answer.etag());
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer next(String request) {
        Deque<Answer> answers = script.get(request);
        if (answers == null) {
            return new Answer(
                    404,
                    "application/problem+json",
                    null,
                    "{\"type\":\"https://superkoncis.se/problems/http-404\",\"detail\":\"Nothing at " + request
                            + "\"}");
        }
        synchronized (answers) {
            return answers.size() > 1 ? answers.remove() : answers.peek();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
