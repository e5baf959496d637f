package se.superkoncis.cli.provider;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How a router is told to use a simulated provider: one model for each tier, and one for embeddings. */
public final class SimulatedModels {

    private SimulatedModels() {}

    /** Environment variables for the router, by name. */
    public static Map<String, String> environment(URI baseUrl) {
        Map<String, String> settings = new TreeMap<>();
        model(settings, "simfast", "fast", "sim-fast", "chat", baseUrl);
        model(settings, "simdeep", "deep", "sim-deep", "chat", baseUrl);
        model(settings, "simembeddings", "fast", "sim-embeddings", "embeddings", baseUrl);
        return settings.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> variable(entry.getKey()), Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    private static void model(
            Map<String, String> settings, String name, String tier, String model, String kind, URI baseUrl) {
        String prefix = "router.models.deployments." + name + ".";
        settings.put(prefix + "tier", tier);
        settings.put(prefix + "provider", "Simulated");
        settings.put(prefix + "model", model);
        settings.put(prefix + "kinds", kind);
        settings.put(prefix + "base-url", baseUrl.toString());
        settings.put(prefix + "region", "local");
        settings.put(prefix + "auth", "none");
        // Prices of the catalogue that comes with the router.
        settings.put(prefix + "price-key", "simulated/" + tier);
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
