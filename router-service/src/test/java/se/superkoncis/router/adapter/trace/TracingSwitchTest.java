package se.superkoncis.router.adapter.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TracingSwitchTest {

    @Test
    void shouldRecordNothingWithoutAnEndpoint() {
        assertThat(new TracingSwitch(Map.of()).getProperties())
                .containsExactlyEntriesOf(Map.of("quarkus.otel.sdk.disabled", "true"));
        assertThat(new TracingSwitch(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", " ")).getValue("quarkus.otel.sdk.disabled"))
                .isEqualTo("true");
    }

    @Test
    void shouldSendSpansToTheEndpointOfEitherVariable() {
        for (String variable : new String[] {"OTEL_EXPORTER_OTLP_ENDPOINT", "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT"}) {
            TracingSwitch on = new TracingSwitch(Map.of(variable, "http://collector:4317"));
            assertThat(on.getValue("quarkus.otel.sdk.disabled")).isEqualTo("false");
            assertThat(on.getValue("quarkus.otel.exporter.otlp.endpoint")).isEqualTo("http://collector:4317");
        }
    }
}
