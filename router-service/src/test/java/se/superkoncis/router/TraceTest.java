package se.superkoncis.router;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.testsupport.Events;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.TopicReader;

@QuarkusTest
@TestProfile(ModelProviders.Profile.class)
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "router"))
class TraceTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String MODEL_TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "b7ad6b7169203331";

    private final String id = "trace-" + UUID.randomUUID();

    @Inject
    InMemorySpanExporter spans;

    @Inject
    FlagsClient flags;

    @Test
    void shouldBeOneTraceFromTranscriptReadyToRecapReadyAndItsShadow() {
        // Given
        SwitchedModels.use(null);
        FlagTopic topic = new FlagTopic(flags);
        topic.reset();
        topic.setting("router.mode", "shadow");
        ProducerRecord<String, byte[]> ready = Events.meeting(id, "acme").transcriptReady();
        ready.headers().add("traceparent", ("00-" + TRACE + "-" + PARENT + "-01").getBytes(StandardCharsets.UTF_8));
        // When
        Events.publish(ready);
        // Then
        String recap = traceparent("meeting.recaps.v1");
        String shadow = traceparent("internal.shadows.v1");
        await().until(() -> ours().size() >= 2);
        SpanData job = span("process recap");
        SpanData trial = span("process recap shadow");
        assertThat(job.getTraceId()).isEqualTo(TRACE);
        assertThat(job.getParentSpanId()).isEqualTo(PARENT);
        assertThat(recap).isEqualTo("00-" + TRACE + "-" + job.getSpanId() + "-01");
        assertThat(shadow).isEqualTo("00-" + TRACE + "-" + trial.getSpanId() + "-01");
        assertThat(attribute(job, "superkoncis.route_reason")).isEqualTo("MODE_SHADOW");
        assertThat(attribute(trial, "superkoncis.verdict")).isNotNull();
        topic.reset();
    }

    @Test
    void shouldBeOneTraceFromTranscriptReadyOverTheModelsAttemptToRecapReady() {
        // Given
        SwitchedModels.use(null);
        FlagTopic topic = new FlagTopic(flags);
        topic.reset();
        Events meeting = Events.meeting(id, "acme");
        ProducerRecord<String, byte[]> ready =
                meeting.transcriptReady(1, meeting.speech().turns(20));
        ready.headers()
                .add("traceparent", ("00-" + MODEL_TRACE + "-" + PARENT + "-01").getBytes(StandardCharsets.UTF_8));
        // When
        Events.publish(ready);
        // Then
        String recap = traceparent("meeting.recaps.v1");
        await().until(() -> names().contains("process recap") && names().contains("chat sim-fast"));
        SpanData job = span("process recap");
        SpanData attempt = ofTrace(MODEL_TRACE).stream()
                .filter(s -> s.getName().equals("chat sim-fast"))
                .findFirst()
                .orElseThrow();
        assertThat(job.getTraceId()).isEqualTo(MODEL_TRACE);
        assertThat(job.getParentSpanId()).isEqualTo(PARENT);
        assertThat(attempt.getParentSpanId()).isEqualTo(job.getSpanId());
        assertThat(attempt.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(attempt.getStartEpochNanos()).isGreaterThanOrEqualTo(job.getStartEpochNanos());
        String step = "00-" + MODEL_TRACE + "-" + job.getSpanId() + "-01";
        assertThat(recap).isEqualTo(step);
        assertThat(traceparent("model.attempts.v1")).isEqualTo(step);
        assertThat(traceparent("cost.events.v1")).isEqualTo(step);
        assertThat(attribute(attempt, "gen_ai.operation.name")).isEqualTo("chat");
        assertThat(attribute(attempt, "gen_ai.provider.name")).isEqualTo("Simulated");
        assertThat(attribute(attempt, "gen_ai.request.model")).isEqualTo("sim-fast");
        assertThat(attribute(attempt, "gen_ai.response.model")).isEqualTo("sim-fast");
        assertThat(number(attempt, "gen_ai.request.max_tokens")).isPositive();
        assertThat(number(attempt, "gen_ai.usage.input_tokens")).isPositive();
        assertThat(number(attempt, "gen_ai.usage.output_tokens")).isPositive();
        assertThat(attribute(attempt, "server.address")).isEqualTo("127.0.0.1");
        assertThat(attribute(attempt, "superkoncis.task")).isEqualTo("recap");
        assertThat(attribute(attempt, "superkoncis.tier")).isEqualTo("fast");
        assertThat(attribute(attempt, "superkoncis.route_reason")).isEqualTo("MODE_LIVE");
    }

    private List<String> names() {
        return ofTrace(MODEL_TRACE).stream().map(SpanData::getName).toList();
    }

    private List<SpanData> ofTrace(String trace) {
        return spans.getFinishedSpanItems().stream()
                .filter(s -> s.getTraceId().equals(trace))
                .toList();
    }

    private static Long number(SpanData span, String name) {
        return span.getAttributes().get(AttributeKey.longKey(name));
    }

    private String traceparent(String topic) {
        try (TopicReader reader = TopicReader.of(topic)) {
            return reader.untilOfKey(id, 1).get(0).headers().get("traceparent");
        }
    }

    private SpanData span(String name) {
        return ours().stream().filter(s -> s.getName().equals(name)).findFirst().orElseThrow();
    }

    private List<SpanData> ours() {
        return spans.getFinishedSpanItems().stream()
                .filter(s -> id.equals(attribute(s, "superkoncis.meeting_id")))
                .toList();
    }

    private static String attribute(SpanData span, String name) {
        return span.getAttributes().get(AttributeKey.stringKey(name));
    }
}
