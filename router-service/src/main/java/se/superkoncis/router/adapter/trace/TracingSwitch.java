package se.superkoncis.router.adapter.trace;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Tracing is on where somebody takes the spans: an exporter's endpoint is set, by OpenTelemetry's variable or Quarkus's. Without one
 * nothing is recorded, and nobody tries to reach a collector that is not there.
 */
public final class TracingSwitch implements ConfigSource {

    private static final String DISABLED = "quarkus.otel.sdk.disabled";
    private static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";
    /** Above application.properties, below system properties and the environment, which may say otherwise. */
    private static final int ORDINAL = 260;

    private final Map<String, String> properties;

    /** Reads the environment of the process. */
    public TracingSwitch() {
        this(System.getenv());
    }

    TracingSwitch(Map<String, String> environment) {
        String standard = environment.get("OTEL_EXPORTER_OTLP_ENDPOINT");
        String own = environment.get("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT");
        String endpoint = own != null && !own.isBlank() ? own : standard;
        boolean none = endpoint == null || endpoint.isBlank();
        properties = none ? Map.of(DISABLED, "true") : Map.of(DISABLED, "false", ENDPOINT, endpoint);
    }

    @Override
    public Map<String, String> getProperties() {
        return properties;
    }

    @Override
    public Set<String> getPropertyNames() {
        return properties.keySet();
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public String getValue(String name) {
        return properties.get(name);
    }

    @Override
    public String getName() {
        return "tracing switch";
    }
}
