package se.superkoncis.flags;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Event;
import se.superkoncis.events.WireRecord;
import se.superkoncis.flags.documents.DocumentReader;
import se.superkoncis.flags.documents.FlagDocument;

/** Writes the flag topic as flags-service does. */
public final class StateTopic implements AutoCloseable {

    private final String topic;
    private final CloudEvents codec = new CloudEvents();
    private final DocumentReader documents = new DocumentReader();
    private final KafkaProducer<String, byte[]> producer;

    public StateTopic(String bootstrapServers, String topic) {
        this.topic = topic;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer());
    }

    public void send(long revision, FlagDocument document) {
        send(codec.encode(new Event<>(
                UUID.randomUUID().toString(),
                "/test",
                Instant.now(),
                document.recordKey(),
                null,
                null,
                documents.write(document, revision))));
    }

    public void sendRaw(String key, String value) {
        WireRecord valid = codec.encode(new Event<>(
                "raw", "/test", Instant.now(), key, null, null, documents.write(Documents.everyone("x", 0), 1)));
        send(new WireRecord(topic, key, valid.headers(), value.getBytes(StandardCharsets.UTF_8)));
    }

    public void remove(long revision, String key) {
        send(new WireRecord(topic, key, Map.of("ce_revision", Long.toString(revision)), null));
    }

    private void send(WireRecord wire) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, wire.key(), wire.value());
        wire.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
