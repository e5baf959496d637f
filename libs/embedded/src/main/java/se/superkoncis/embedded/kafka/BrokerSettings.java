package se.superkoncis.embedded.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import se.superkoncis.embedded.Ports;

/** What a broker is told: the list shared by all local brokers, and what depends on the node. */
public final class BrokerSettings {
    private BrokerSettings() {}

    /** The shared list, {@code broker.properties} beside this class, by Kafka's names. */
    public static Map<String, String> shared() {
        Properties read = new Properties();
        try (InputStream in = BrokerSettings.class.getResourceAsStream("broker.properties")) {
            read.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("broker.properties cannot be read", e);
        }
        Map<String, String> settings = new TreeMap<>();
        read.stringPropertyNames().forEach(name -> settings.put(name, read.getProperty(name)));
        return settings;
    }

    /**
     * Replication for a cluster of this many brokers: three copies of which two must be written, or one.
     *
     * @param nodes 1 or 3
     */
    public static Map<String, String> replication(int nodes) {
        String inSync = Integer.toString(Math.max(1, nodes - 1));
        Map<String, String> settings = new LinkedHashMap<>();
        for (String prefix : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(prefix + ".replication.factor", Integer.toString(nodes));
        }
        settings.put("transaction.state.log.min.isr", inSync);
        settings.put("share.coordinator.state.topic.min.isr", inSync);
        settings.put("default.replication.factor", Integer.toString(nodes));
        settings.put("min.insync.replicas", inSync);
        return settings;
    }

    static Properties ofNode(int id, int port, int controllerPort, String controllers, int nodes, Path logs) {
        Properties p = new Properties();
        p.putAll(shared());
        p.putAll(replication(nodes));
        p.put("process.roles", "broker,controller");
        p.put("node.id", Integer.toString(id));
        p.put("controller.quorum.bootstrap.servers", controllers);
        p.put("controller.listener.names", "CONTROLLER");
        p.put(
                "listeners",
                "PLAINTEXT://" + Ports.HOST + ":" + port + ",CONTROLLER://" + Ports.HOST + ":" + controllerPort);
        p.put(
                "advertised.listeners",
                "PLAINTEXT://" + Ports.HOST + ":" + port + ",CONTROLLER://" + Ports.HOST + ":" + controllerPort);
        p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.put("log.dirs", logs.toString());
        return p;
    }
}
