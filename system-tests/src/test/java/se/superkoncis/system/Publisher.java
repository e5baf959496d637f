package se.superkoncis.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import se.superkoncis.testsupport.Events;

/** A meeting platform that behaves like real ones: it repeats itself, mixes up the order and corrects transcripts. */
final class Publisher implements AutoCloseable {

    /** All tenants whose meetings are published, by commas. */
    static final String TENANTS = "tenant-0,tenant-1,tenant-2,tenant-3,tenant-4";

    private final KafkaProducer<String, byte[]> producer;
    private final Random random;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private int repeated;

    Publisher(String bootstrapServers, Random random) {
        this.random = random;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "delivery.timeout.ms",
                        240_000,
                        "max.block.ms",
                        240_000,
                        "reconnect.backoff.max.ms",
                        1_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Publishes what happens in a meeting. */
    void publish(String meetingId) {
        Events meeting = Events.meeting(meetingId, TENANTS.split(",")[random.nextInt(5)]);
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        ProducerRecord<String, byte[]> ready =
                meeting.transcriptReady(1, meeting.speech().turns(8 + random.nextInt(30)));
        expected.add(meetingId + "/1");
        records.add(meeting.scheduled());
        records.add(meeting.joined("Eva"));
        if (random.nextInt(5) > 0) {
            records.add(meeting.ended());
            records.add(ready);
        } else { // out of order
            records.add(ready);
            records.add(meeting.ended());
        }
        if (random.nextInt(10) == 0) {
            records.add(ready);
            repeated++;
        }
        if (random.nextInt(10) == 0) {
            records.add(meeting.transcriptReady(2, meeting.speech().turns(20)));
            expected.add(meetingId + "/2");
        }
        records.forEach(record -> sent.add(producer.send(record)));
    }

    /** Meeting and version of each recap that there must be. */
    List<String> expected() {
        return List.copyOf(expected);
    }

    int repeated() {
        return repeated;
    }

    /** Waits until the broker has everything. */
    int awaitAll() {
        producer.flush();
        for (Future<RecordMetadata> one : sent) {
            try {
                one.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw new AssertionError("the broker did not take a record", e);
            }
        }
        return sent.size();
    }

    @Override
    public void close() {
        producer.close();
    }
}
