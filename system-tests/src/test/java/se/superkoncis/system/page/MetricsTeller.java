package se.superkoncis.system.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventData;
import se.superkoncis.events.EventIds;
import se.superkoncis.events.ExperimentSnapshot;
import se.superkoncis.events.KpiSnapshot;
import se.superkoncis.events.WireRecord;

/** Tells what metrics-service would tell of a step that goes well. */
record MetricsTeller(String bootstrapServers) {

    /** Both arms at 10 %: 1 % failing in each, and the guardrail holds. */
    void goesWell(String feature, String kpi) {
        Instant now = Instant.now().plusMillis(5);
        send(List.of(
                arm(feature, "canary", now, 1_000, 990, 30),
                arm(feature, "control", now, 9_000, 8_910, 270),
                new KpiSnapshot(
                        kpi, "platform", now.minusSeconds(60), now.plusSeconds(60), 100, "1", KpiSnapshot.Status.OK)));
    }

    private static ExperimentSnapshot arm(String feature, String arm, Instant from, long n, long good, long tenants) {
        return new ExperimentSnapshot(
                feature, arm, "errors", from, from.plusSeconds(60), n, good, tenants, 1.0, List.of());
    }

    private void send(List<EventData> told) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer())) {
            for (EventData data : told) {
                WireRecord wire = new CloudEvents()
                        .encode(new Event<>(
                                EventIds.fresh().toString(),
                                "/superkoncis/metrics",
                                Instant.now(),
                                null,
                                null,
                                null,
                                data));
                ProducerRecord<String, byte[]> record = new ProducerRecord<>(wire.topic(), wire.key(), wire.value());
                wire.headers().forEach((k, v) -> record.headers().add(k, v.getBytes(StandardCharsets.UTF_8)));
                producer.send(record).get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError("the broker did not take a record", e);
        }
    }
}
