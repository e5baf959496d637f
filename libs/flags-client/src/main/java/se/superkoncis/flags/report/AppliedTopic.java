package se.superkoncis.flags.report;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventIds;
import se.superkoncis.events.FlagsApplied;
import se.superkoncis.events.Topics;
import se.superkoncis.events.WireRecord;

/** Writes reports, one at a time and each to its end, with waits short enough for a newer one to take its place. */
final class AppliedTopic implements AutoCloseable {

    private static final int REQUEST_MS = 2_000;

    private final Reporting reporting;
    private final Clock clock;
    private final CloudEvents codec = new CloudEvents();
    private final Map<String, Object> config = new HashMap<>();
    private KafkaProducer<byte[], byte[]> producer;

    /** The broker did not take a report. */
    static final class NotToldException extends Exception {
        private static final long serialVersionUID = 1L;

        NotToldException(Throwable cause) {
            super(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(), cause);
        }
    }

    AppliedTopic(Reporting reporting, String bootstrapServers, Clock clock) {
        this.reporting = reporting;
        this.clock = clock;
        config.put(ProducerConfig.CLIENT_ID_CONFIG, reporting.instance() + "-flags-applied");
        config.putAll(reporting.producerProperties());
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, REQUEST_MS);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MS);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * REQUEST_MS);
        config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 1 << 20);
    }

    /** Tells a revision, and how often was answered where that is not null. */
    void tell(AppliedReporter.Applied applied, FlagsApplied.Evaluations evaluations) throws NotToldException {
        Instant now = clock.instant();
        FlagsApplied data = new FlagsApplied(
                reporting.instance(), reporting.service(), applied.revision(), applied.at(), evaluations);
        send(codec.encode(new Event<>(
                EventIds.fresh().toString(),
                "/superkoncis/" + reporting.service(),
                now,
                reporting.instance(),
                null,
                null,
                data)));
    }

    /** The instance ends: its key goes. */
    void forget() throws NotToldException {
        send(new WireRecord(Topics.FLAGS_APPLIED.topicName(), reporting.instance(), Map.of(), null));
    }

    private void send(WireRecord wire) throws NotToldException {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(wire.topic(), wire.key().getBytes(StandardCharsets.UTF_8), wire.value());
        wire.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            if (producer == null) {
                producer = new KafkaProducer<>(config);
            }
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new NotToldException(e.getCause());
        } catch (KafkaException e) {
            throw new NotToldException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotToldException(e);
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(java.time.Duration.ofSeconds(1));
        }
    }
}
