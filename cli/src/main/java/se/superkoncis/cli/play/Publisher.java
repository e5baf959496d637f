package se.superkoncis.cli.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.EventJson;
import se.superkoncis.events.MeetingLifecycle.Turn;
import se.superkoncis.events.WireRecord;

/** Publishes a meeting's events as a platform does: CloudEvents in Kafka's binary mode, keyed by meeting. */
public final class Publisher implements AutoCloseable {

    private final CloudEvents codec = new CloudEvents();
    private final ObjectMapper json = EventJson.mapper();
    private final ClaimCheck claims;
    private final Clock clock;
    private final Producer<String, byte[]> producer;

    /**
     * A publisher to a broker.
     *
     * @param claimFolder where transcripts go that are too big for Kafka
     */
    public Publisher(String bootstrapServers, Path claimFolder, Clock clock) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("client.id", "superkoncis-play");
        settings.put("acks", "all");
        settings.put("enable.idempotence", "true");
        settings.put("delivery.timeout.ms", "30000");
        settings.put("request.timeout.ms", "10000");
        settings.put("max.block.ms", "15000");
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        this.claims = new ClaimCheck(claimFolder);
        this.clock = clock;
    }

    /** Publishes the whole meeting and returns when the broker has all of it. */
    public void publish(PlayedMeeting played) {
        PlatformEvents events = new PlatformEvents(played, clock.instant());
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        events.untilEnd().forEach(event -> sent.add(send(codec.encode(event))));
        sent.add(send(transcript(events)));
        try {
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw Problem.causedBy(
                    e, "play.not-sent", String.valueOf(e.getCause().getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(ExitCode.INTERRUPTED, "stack.interrupted");
        }
    }

    private WireRecord transcript(PlatformEvents events) {
        List<Turn> turns = events.turns();
        WireRecord whole = codec.encode(events.transcript(turns));
        if (whole.value().length <= ClaimCheck.LIMIT) {
            return whole;
        }
        try {
            byte[] body = json.writeValueAsBytes(Map.of("turns", turns));
            return codec.encode(events.transcript(claims.store(body)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Future<RecordMetadata> send(WireRecord wire) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(wire.topic(), wire.key(), wire.value());
        wire.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return producer.send(record);
    }

    @Override
    public void close() {
        producer.close();
    }
}
