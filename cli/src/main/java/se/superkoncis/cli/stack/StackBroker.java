package se.superkoncis.cli.stack;

import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.embedded.kafka.EmbeddedKafka;
import se.superkoncis.embedded.platform.PlatformTopics;

/** The stack's Kafka: one node in this process, with the platform's topics. */
public final class StackBroker {

    private static final int PARTITIONS = 3;

    private final EmbeddedKafka kafka;
    private boolean closed;

    StackBroker(StackFolder folder, int port) {
        this.kafka = EmbeddedKafka.builder().port(port).dataDir(folder.kafka()).build();
    }

    /** Starts it, and makes topics that are missing. */
    synchronized void prepare() {
        start();
        if (!closed) {
            PlatformTopics.create(kafka.bootstrapServers(), PARTITIONS, 1);
        }
    }

    /** Starts it again after {@link #stop()}, on the same port and data. */
    public synchronized void start() {
        if (!closed) {
            kafka.start();
        }
    }

    /** Makes an outage. */
    public synchronized void stop() {
        if (!closed) {
            kafka.stop();
        }
    }

    synchronized void close() {
        closed = true;
        kafka.close();
    }

    /** Where clients connect. */
    public synchronized String bootstrapServers() {
        return kafka.bootstrapServers();
    }
}
