package se.superkoncis.embedded.kafka;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import se.superkoncis.embedded.DataFolder;
import se.superkoncis.embedded.PortTakenException;

/**
 * A real Kafka (KRaft) in this process: one node, or three that replicate. Topics are not made by themselves; see
 * {@code PlatformTopics}. Not for production: no authentication, loopback only.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final String TEMPORARY = "superkoncis-kafka-";

    private final Builder wanted;
    private DataFolder folder;
    private List<KafkaNode> nodes = List.of();

    private EmbeddedKafka(Builder wanted) {
        this.wanted = wanted;
    }

    /** One node, a free port, temporary data, unless told otherwise. */
    public static Builder builder() {
        return new Builder();
    }

    /** What is to be started. */
    public static final class Builder {
        private int nodes = 1;
        private int port;
        private Path dataDir;

        private Builder() {}

        /** 1, or 3 for a replicated cluster. */
        public Builder nodes(int count) {
            if (count != 1 && count != 3) {
                throw new IllegalArgumentException("nodes must be 1 or 3, was " + count);
            }
            this.nodes = count;
            return this;
        }

        /** Port of the first broker, the others follow upwards; 0 takes free ones (kept through outages). */
        public Builder port(int first) {
            this.port = first;
            return this;
        }

        /** Keeps data here, and goes on with what lies there. Without it data are temporary. */
        public Builder dataDir(Path folder) {
            this.dataDir = folder;
            return this;
        }

        /** The broker, not yet started. */
        public EmbeddedKafka build() {
            return new EmbeddedKafka(this);
        }

        /** Builds and starts. */
        public EmbeddedKafka start() {
            return build().start();
        }
    }

    /**
     * Starts every node and returns when clients can connect.
     *
     * @throws PortTakenException when a fixed port is taken
     * @throws IllegalStateException when the data folder is in use, or holds a cluster of another size
     */
    public synchronized EmbeddedKafka start() {
        boolean first = folder == null;
        if (first) {
            DataFolder.sweep(TEMPORARY, left -> {});
            folder = DataFolder.open(wanted.dataDir, TEMPORARY);
        }
        try {
            if (nodes.isEmpty()) {
                nodes = KafkaLayout.open(folder.path(), wanted.nodes, wanted.port)
                        .nodes();
            }
            forAll(KafkaNode::start);
        } catch (RuntimeException e) {
            // After an outage the data stay, and start() may be tried again.
            if (first) {
                close();
            }
            throw e;
        }
        return this;
    }

    /** {@code host:port,…} of all nodes, running or not. */
    public synchronized String bootstrapServers() {
        if (nodes.isEmpty()) {
            throw new IllegalStateException("the broker is not started: call start() first");
        }
        return nodes.stream().map(KafkaNode::address).collect(Collectors.joining(","));
    }

    /** Stops one node, from 0; of a single node this is an outage. Data stay. */
    public void stopNode(int index) {
        nodes.get(index).stop();
    }

    /** Starts a stopped node on its old port and data. */
    public void startNode(int index) {
        nodes.get(index).start();
    }

    /** Stops every node: an outage that {@link #start()} ends, on the same ports and data. */
    public synchronized void stop() {
        forAll(KafkaNode::stop);
    }

    /** Stops, and deletes temporary data. */
    @Override
    public synchronized void close() {
        try {
            stop();
        } finally {
            nodes = List.of();
            if (folder != null) {
                folder.close();
                folder = null;
            }
        }
    }

    /** In parallel, because a node of three is not ready, and does not stop cleanly, without another one. */
    private void forAll(Consumer<KafkaNode> action) {
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (KafkaNode node : nodes) {
            CompletableFuture<Void> done = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                try {
                    action.accept(node);
                    done.complete(null);
                } catch (Throwable e) {
                    done.completeExceptionally(e);
                }
            });
            thread.setName("embedded-kafka-" + node.address());
            thread.setDaemon(true);
            thread.start();
            running.add(done);
        }
        try {
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
