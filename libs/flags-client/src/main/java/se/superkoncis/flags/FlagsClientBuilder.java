package se.superkoncis.flags;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import se.superkoncis.events.Topics;
import se.superkoncis.flags.environment.OperationsEnvironment;
import se.superkoncis.flags.feed.DocumentStore;
import se.superkoncis.flags.feed.FeedListener;
import se.superkoncis.flags.feed.StateFeed;
import se.superkoncis.flags.report.AppliedReporter;
import se.superkoncis.flags.report.EvaluationCounts;
import se.superkoncis.flags.report.Reporting;

/** Describes a client; {@link #start()} makes it. */
public final class FlagsClientBuilder {

    private String name = "flags-client";
    private String bootstrapServers;
    private String topic = Topics.FLAGS_STATE.topicName();
    private Map<String, Object> consumerProperties = Map.of();
    private Path lastGoodFile;
    private Map<String, String> environment = Map.of();
    private Clock clock = Clock.systemUTC();
    private Reporting reporting;

    FlagsClientBuilder() {}

    /** Name of the thread and client id of the consumer. */
    public FlagsClientBuilder name(String value) {
        name = Objects.requireNonNull(value);
        return this;
    }

    /** Where the broker is, {@code host:port,…}; required. */
    public FlagsClientBuilder bootstrapServers(String value) {
        bootstrapServers = Objects.requireNonNull(value);
        return this;
    }

    /** Another topic than {@code flags.state.v1}. */
    public FlagsClientBuilder topic(String value) {
        topic = Objects.requireNonNull(value);
        return this;
    }

    /** Further consumer settings, such as security; they win over the client's own, but for those that its reading rests on. */
    public FlagsClientBuilder consumerProperties(Map<String, ?> value) {
        consumerProperties = new HashMap<>(value);
        return this;
    }

    /** Where the last state is kept for a start without a broker; without it there is none. */
    public FlagsClientBuilder lastGoodFile(Path value) {
        lastGoodFile = value;
        return this;
    }

    /** Variables of the operations plan, usually {@link System#getenv()}. */
    public FlagsClientBuilder environment(Map<String, String> value) {
        environment = Map.copyOf(value);
        return this;
    }

    /**
     * Tells {@code flags.applied.v1} which revision this instance answers from, so that those who change something see
     * when it has arrived here; null, the default = nothing is told.
     */
    public FlagsClientBuilder reporting(Reporting value) {
        reporting = value;
        return this;
    }

    /** Tells when overrides end. */
    public FlagsClientBuilder clock(Clock value) {
        clock = Objects.requireNonNull(value);
        return this;
    }

    /**
     * Makes the client, restores its last-good file and starts to read, without waiting for the broker.
     *
     * @throws IllegalArgumentException when an environment variable has a bad value; the message names it
     */
    public FlagsClient start() {
        Objects.requireNonNull(bootstrapServers, "bootstrapServers is required");
        EvaluationCounts counts = new EvaluationCounts(clock);
        FlagsClient client = new FlagsClient(
                OperationsEnvironment.of(environment),
                clock,
                listener -> new StateFeed(name, topic, consumer(), lastGoodFile, listener),
                counts,
                reporting == null ? null : new AppliedReporter(reporting, bootstrapServers, clock, counts));
        client.start();
        return client;
    }

    /**
     * Reads the topic once to its end instead of following it, for who compares it with something.
     *
     * @return empty when the broker did not answer, or has no such topic, in time
     */
    public Optional<DocumentStore> readOnce(Duration atMost) throws InterruptedException {
        CompletableFuture<DocumentStore> read = new CompletableFuture<>();
        FeedListener listener = new FeedListener() {
            @Override
            public void restored(DocumentStore store) {
                throw new IllegalStateException("there is no last-good file");
            }

            @Override
            public void current(DocumentStore store) {
                read.complete(store);
            }

            @Override
            public void outOfDate() {
                // waits until the time is up
            }
        };
        try (StateFeed feed = new StateFeed(name, topic, consumer(), null, listener)) {
            feed.start();
            return Optional.of(read.get(atMost.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reading that completes has no exception", e);
        }
    }

    private Map<String, Object> consumer() {
        Map<String, Object> config = new HashMap<>();
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, name);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 * 1024 * 1024);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        config.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        config.putAll(consumerProperties);
        // What the reading rests on is not for others to set.
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return config;
    }
}
