package se.superkoncis.embedded.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;
import se.superkoncis.embedded.PortTakenException;
import se.superkoncis.embedded.Ports;

/** One broker and controller of an {@link EmbeddedKafka}. Started again, it has the same ports and data. */
final class KafkaNode {
    private final int port;
    private final int controllerPort;
    private final Properties settings;
    private final Path file;
    private KafkaRaftServer server;

    KafkaNode(int port, int controllerPort, Properties settings, Path file) {
        this.port = port;
        this.controllerPort = controllerPort;
        this.settings = settings;
        this.file = file;
    }

    /** Writes the node's settings and prepares its log folder; a folder that is prepared already stays as it is. */
    void format(String clusterId, List<String> voters) {
        try (Writer out = Files.newBufferedWriter(file)) {
            settings.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        List<String> arguments = new ArrayList<>(List.of("format", "--ignore-formatted", "-t", clusterId));
        arguments.addAll(voters);
        arguments.addAll(List.of("-c", file.toString()));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = StorageTool.execute(
                arguments.toArray(String[]::new), new PrintStream(said, true, StandardCharsets.UTF_8));
        if (code != 0) {
            throw new IllegalStateException("the broker's folder could not be prepared: "
                    + said.toString(StandardCharsets.UTF_8).trim());
        }
    }

    synchronized void start() {
        if (server != null) {
            return;
        }
        Ports.requireFree("Kafka", port);
        Ports.requireFree("Kafka's controller", controllerPort);
        KafkaRaftServer starting = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        try {
            starting.startup();
        } catch (RuntimeException e) {
            starting.shutdown();
            throw Ports.isFree(port) ? e : new PortTakenException("Kafka", port);
        }
        server = starting;
    }

    synchronized void stop() {
        if (server != null) {
            KafkaRaftServer stopping = server;
            server = null;
            stopping.shutdown();
            stopping.awaitShutdown();
        }
    }

    String address() {
        return Ports.HOST + ":" + port;
    }
}
