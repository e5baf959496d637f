package se.superkoncis.router.config;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Settings of models from a few lines, as Quarkus would read them. */
public final class ModelConfig {
    private static final String PREFIX = "router.models.";

    private final Map<String, String> lines = new HashMap<>();

    /** A deployment with what each must have. */
    public ModelConfig deployment(String name, String tier, String baseUrl) {
        set("deployments." + name + ".tier", tier);
        set("deployments." + name + ".base-url", baseUrl);
        set("deployments." + name + ".provider", "Simulated");
        set("deployments." + name + ".model", "model-" + name);
        set("deployments." + name + ".region", "local");
        set("deployments." + name + ".price-key", "simulated/" + name);
        set("deployments." + name + ".auth", "none");
        return this;
    }

    /** One more line, after {@code router.models.}. */
    public ModelConfig set(String key, String value) {
        lines.put(PREFIX + key, value);
        return this;
    }

    /** The settings. */
    public ModelSettings build() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ModelSettings.class)
                .withSources(new PropertiesConfigSource(lines, "test", 100))
                .build()
                .getConfigMapping(ModelSettings.class);
    }
}
