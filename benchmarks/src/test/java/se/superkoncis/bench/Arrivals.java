package se.superkoncis.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** What has come out at the other end. Used by one thread. */
final class Arrivals implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    Arrivals(String servers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
    }

    /** Records on the topic, asked of the broker without reading them. */
    long count() {
        return consumer.endOffsets(partitions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Waits until the topic holds so many records; precise to 20 ms. */
    void await(long count, Child worker) {
        Awaitility.await("records at the other end")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    worker.mustLive();
                    return count() >= count;
                });
    }

    /** Distinct events on the topic, by {@code ce_id}. */
    int distinct() {
        Set<String> ids = new HashSet<>();
        consumer.seekToBeginning(partitions);
        long left = count();
        while (left > 0) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                ids.add(new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
                left--;
            }
        }
        return ids.size();
    }

    /** Stands at the end of the topic. */
    void skip() {
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Reads so many records and tells each one's key with the moment (ns). */
    void read(int records, BiConsumer<String, Long> arrived) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int left = records;
        while (left > 0) {
            var some = consumer.poll(Duration.ofMillis(200));
            long now = System.nanoTime();
            some.forEach(record -> arrived.accept(record.key(), now));
            left -= some.count();
            if (now > deadline) {
                throw new IllegalStateException(left + " records have not arrived after " + PATIENCE);
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
