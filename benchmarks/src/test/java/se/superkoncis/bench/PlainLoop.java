package se.superkoncis.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The limit: a loop that only passes records on, with the kit's client settings and batch. Offsets are committed when the
 * broker has acknowledged the batch, so that nothing is lost; there is no state, and a crash repeats records.
 */
final class PlainLoop {

    private PlainLoop() {}

    /** Runs until it is killed; arguments: bootstrap servers, topic in, topic out. */
    public static void main(String[] args) throws InterruptedException, ExecutionException {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        reading(args[0]), new ByteArrayDeserializer(), new ByteArrayDeserializer());
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(writing(args[0]), new ByteArraySerializer(), new ByteArraySerializer())) {
            consumer.subscribe(List.of(args[1]));
            while (!Thread.currentThread().isInterrupted()) {
                passOn(consumer, producer, args[2]);
            }
        }
    }

    private static void passOn(
            KafkaConsumer<byte[], byte[]> consumer, KafkaProducer<byte[], byte[]> producer, String out)
            throws InterruptedException, ExecutionException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(250))) {
            sent.add(producer.send(new ProducerRecord<>(out, null, record.key(), record.value(), record.headers())));
        }
        if (!sent.isEmpty()) {
            producer.flush();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
            consumer.commitAsync();
        }
    }

    private static Map<String, Object> reading(String servers) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", servers);
        settings.put("group.id", "superkoncis.bench.plain");
        settings.put("group.instance.id", "bench-plain-1");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        settings.put("isolation.level", "read_committed");
        settings.put("max.poll.records", 500);
        settings.put("session.timeout.ms", 10_000);
        settings.put("heartbeat.interval.ms", 2_500);
        return settings;
    }

    private static Map<String, Object> writing(String servers) {
        return Map.of(
                "bootstrap.servers",
                servers,
                "acks",
                "all",
                "enable.idempotence",
                true,
                "linger.ms",
                100,
                "batch.size",
                512 * 1024,
                "compression.type",
                "lz4");
    }
}
