package se.superkoncis.testsupport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads a topic from its beginning, without a group, committed records only. One thread at a time. The stack is shared:
 * tell a test's own records apart by their key.
 */
public final class TopicReader implements AutoCloseable {
    private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(30);

    private final String topic;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicRecord> read = new ArrayList<>();

    private TopicReader(String bootstrapServers, String topic) {
        this.topic = topic;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Of the {@link Stack}'s broker. */
    public static TopicReader of(String topic) {
        return of(Stack.kafka().bootstrapServers(), topic);
    }

    /** Of any broker. */
    public static TopicReader of(String bootstrapServers, String topic) {
        TopicReader reader = new TopicReader(bootstrapServers, topic);
        List<TopicPartition> partitions = reader.consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
        reader.consumer.assign(partitions);
        reader.consumer.seekToBeginning(partitions);
        return reader;
    }

    /** Reads until what was read so far fulfils the condition, for 30 s at most. */
    public List<TopicRecord> until(Predicate<List<TopicRecord>> condition) {
        return until(DEFAULT_PATIENCE, condition);
    }

    /**
     * Reads until what was read so far fulfils the condition.
     *
     * @throws AssertionError when it does not in time; the message counts what there was
     */
    public List<TopicRecord> until(Duration patience, Predicate<List<TopicRecord>> condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.test(List.copyOf(read))) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(topic + " did not fulfil the condition in " + patience.toSeconds()
                        + " s; records by type: " + count(read, TopicRecord::type));
            }
            poll(Duration.ofMillis(100));
        }
        return List.copyOf(read);
    }

    /** Reads until this many records have this key, and returns those. */
    public List<TopicRecord> untilOfKey(String key, int count) {
        return ofKey(until(all -> ofKey(all, key).size() >= count), key);
    }

    /** Everything up to the ends that the partitions have now. */
    public List<TopicRecord> all() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            poll(Duration.ofMillis(100));
        }
        return List.copyOf(read);
    }

    /** The records of a key, in order. */
    public static List<TopicRecord> ofKey(List<TopicRecord> records, String key) {
        return records.stream().filter(r -> key.equals(r.key())).toList();
    }

    /** How many records each key has. */
    public static Map<String, Long> countByKey(List<TopicRecord> records) {
        return count(records, TopicRecord::key);
    }

    /** Source and id of the events that are there more than once; empty is what one hopes for. */
    public static List<String> duplicates(List<TopicRecord> records) {
        return count(records, TopicRecord::eventId).entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Long> count(List<TopicRecord> records, Function<TopicRecord, String> by) {
        return records.stream()
                .collect(Collectors.groupingBy(r -> String.valueOf(by.apply(r)), TreeMap::new, Collectors.counting()));
    }

    private void poll(Duration patience) {
        consumer.poll(patience).forEach(record -> read.add(TopicRecord.of(record)));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
