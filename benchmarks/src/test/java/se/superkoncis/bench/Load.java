package se.superkoncis.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import se.superkoncis.events.MeetingLifecycle.Scheduled;
import se.superkoncis.testsupport.Events;

/** Meetings that are scheduled, 1 kB each, of four tenants, published to any topic. */
final class Load {

    private static final int BYTES = 1_000;
    private static final int TENANTS = 4;
    private static final Instant START = Instant.parse("2026-03-10T08:00:00Z");
    private static final String[] WORDS = "mötet planeras om budget beslut och åtgärder för nästa kvartal".split(" ");

    private final String servers;
    private final String topic;
    private final Random random = new Random(42);
    private int made;

    Load(String servers, String topic) {
        this.servers = servers;
        this.topic = topic;
    }

    /**
     * Publishes a backlog in one transaction: readers of committed records see nothing before its end, so that their
     * work does not mix with the publisher's.
     */
    void backlog(int events, Runnable beforeVisible) {
        Map<String, Object> settings = settings();
        settings.put("transactional.id", "bench-" + topic);
        settings.put("linger.ms", 5);
        // On a busy machine publishing takes longer than the minute that is the default.
        settings.put("transaction.timeout.ms", 600_000);
        try (KafkaProducer<String, byte[]> producer = producer(settings)) {
            producer.initTransactions();
            producer.beginTransaction();
            for (int i = 0; i < events; i++) {
                // The commit fails when one of them does.
                var unused = producer.send(next());
            }
            producer.flush();
            beforeVisible.run();
            producer.commitTransaction();
        }
    }

    /** Publishes at an even pace; each record's key and the moment (ns) are told before it is sent. */
    void paced(int events, int perSecond, BiConsumer<String, Long> sending) {
        Map<String, Object> settings = settings();
        settings.put("linger.ms", 0);
        try (KafkaProducer<String, byte[]> producer = producer(settings)) {
            producer.partitionsFor(topic);
            long start = System.nanoTime();
            for (int i = 0; i < events; i++) {
                ProducerRecord<String, byte[]> record = next();
                awaitMoment(start + i * 1_000_000_000L / perSecond);
                sending.accept(record.key(), System.nanoTime());
                // The reader misses one that fails.
                var unused = producer.send(record);
            }
        }
    }

    private static void awaitMoment(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private ProducerRecord<String, byte[]> next() {
        int number = made++;
        String meeting = "meeting-" + number;
        ProducerRecord<String, byte[]> event =
                Events.record(new Scheduled(meeting, "tenant-" + number % TENANTS, START, 30, 5, null));
        return new ProducerRecord<>(topic, null, meeting, padded(event.value()), event.headers());
    }

    /** The same object with one field that consumers do not know, and so must pass over. */
    private byte[] padded(byte[] json) {
        StringBuilder text = new StringBuilder(new String(json, StandardCharsets.UTF_8));
        text.setLength(text.length() - 1);
        text.append(",\"note\":\"");
        while (text.length() < BYTES - 30) {
            text.append(WORDS[random.nextInt(WORDS.length)])
                    .append(' ')
                    .append(random.nextInt(1_000))
                    .append(' ');
        }
        return text.append("\"}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", servers);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        return settings;
    }

    private static KafkaProducer<String, byte[]> producer(Map<String, Object> settings) {
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
