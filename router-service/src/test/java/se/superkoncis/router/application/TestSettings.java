package se.superkoncis.router.application;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import se.superkoncis.router.config.GatewaySettings;
import se.superkoncis.router.config.RecapSettings;
import se.superkoncis.router.config.RouteSettings;

/** Settings as the service has them, with some changed. */
public final class TestSettings {

    private TestSettings() {}

    /** {@code router.recap} with these properties. */
    public static RecapSettings recap(Map<String, String> properties) {
        return mapping(RecapSettings.class, properties);
    }

    /** {@code router.recap.route} with these properties. */
    public static RouteSettings route(Map<String, String> properties) {
        return mapping(RouteSettings.class, properties);
    }

    /** {@code router.gateway} with these properties. */
    public static GatewaySettings gateway(Map<String, String> properties) {
        return mapping(GatewaySettings.class, properties);
    }

    private static <T> T mapping(Class<T> type, Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(type)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .withValidateUnknown(false)
                .build()
                .getConfigMapping(type);
    }
}
