package se.superkoncis.router.adapter.trace;

import static io.opentelemetry.api.common.AttributeKey.booleanKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.AttemptEnd;
import se.superkoncis.router.domain.budget.AttemptEnd.CostSource;
import se.superkoncis.router.domain.call.CallFacts;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.price.Usage;
import se.superkoncis.router.domain.provider.AttemptSeen;
import se.superkoncis.router.domain.routing.RouterMode;
import se.superkoncis.router.domain.routing.Tier;

class CallSpansTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final Instant BEGAN = Instant.parse("2026-11-30T09:00:00Z");

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final CallSpans spans = new CallSpans(OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                    .build())
            .build());

    @Test
    void shouldTellAnAttemptWithTheNamesOfTheGenAiConventions() {
        // When
        spans.attempted(seen(null, new Usage(100, 0, 20)));
        // Then
        SpanData span = exporter.getFinishedSpanItems().get(0);
        assertThat(span.getName()).isEqualTo("chat mistral-small");
        assertThat(span.getTraceId()).isEqualTo(TRACE);
        assertThat(span.getParentSpanId()).isEqualTo("b7ad6b7169203331");
        assertThat(span.getAttributes().get(stringKey("gen_ai.operation.name"))).isEqualTo("chat");
        assertThat(span.getAttributes().get(stringKey("gen_ai.provider.name"))).isEqualTo("Mistral");
        assertThat(span.getAttributes().get(stringKey("gen_ai.request.model"))).isEqualTo("mistral-small");
        assertThat(span.getAttributes().get(stringKey("gen_ai.response.model"))).isEqualTo("mistral-small-2");
        assertThat(span.getAttributes().get(longKey("gen_ai.usage.input_tokens"))).isEqualTo(100);
        assertThat(span.getAttributes().get(longKey("gen_ai.usage.output_tokens"))).isEqualTo(20);
        assertThat(span.getAttributes().get(stringKey("superkoncis.tier"))).isEqualTo("fast");
        assertThat(span.getAttributes().get(booleanKey("superkoncis.shadow"))).isFalse();
        assertThat(span.getEndEpochNanos() - span.getStartEpochNanos()).isEqualTo(2_000_000_000L);
    }

    @Test
    void shouldTellWhyAnAttemptFailed() {
        // When
        spans.attempted(seen("timeout", null));
        // Then
        SpanData span = exporter.getFinishedSpanItems().get(0);
        assertThat(span.getAttributes().get(stringKey("error.type"))).isEqualTo("timeout");
        assertThat(span.getStatus().getStatusCode().name()).isEqualTo("ERROR");
    }

    private static AttemptSeen seen(String errorClass, Usage usage) {
        CallFacts facts = new CallFacts(
                UUID.randomUUID(),
                "recap",
                "acme",
                "m",
                Tier.FAST,
                RouterMode.LIVE,
                "MODE_LIVE",
                false,
                List.of(),
                true,
                1,
                "00-" + TRACE + "-b7ad6b7169203331-01");
        Deployment deployment =
                new Deployment("small", Tier.FAST, "Mistral", "Mistral", "mistral-small", "eu", "mistral/small");
        AttemptAsk ask = new AttemptAsk(
                facts, 1, deployment, null, new MicroSek(10), 200, 50, BEGAN, BEGAN.plusSeconds(60));
        String outcome = errorClass == null ? "succeeded" : "failed";
        AttemptEnd end =
                new AttemptEnd(outcome, errorClass, usage, CostSource.REPORTED, BEGAN.plusSeconds(2));
        return new AttemptSeen(
                ask,
                end,
                ModelRequest.Kind.CHAT,
                "mistral-small-2",
                "api.mistral.example",
                Duration.ofSeconds(2),
                new MicroSek(5));
    }
}
