package se.superkoncis.control.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventData;
import se.superkoncis.events.EventIds;
import se.superkoncis.events.WireRecord;
import se.superkoncis.testsupport.Stack;

/** Events as metrics-service tells them. */
final class Told {

    private Told() {}

    static void tell(EventData data) {
        tell(EventIds.fresh().toString(), data);
    }

    /** With an id of its own; the same one again is a repetition. */
    static void tell(String id, EventData data) {
        WireRecord wire = new CloudEvents()
                .encode(new Event<>(id, "/superkoncis/metrics", Instant.now(), null, null, null, data));
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(wire.topic(), wire.key(), wire.value());
        wire.headers().forEach((k, v) -> record.headers().add(k, v.getBytes(StandardCharsets.UTF_8)));
        send(record);
    }

    static void send(ProducerRecord<String, byte[]> record) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Stack.kafka().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
