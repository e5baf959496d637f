package se.superkoncis.router.adapter.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.superkoncis.embedded.provider.SimulatedProvider;

/** A simulated provider behind the tiers fast and deep, and a gateway with little patience. */
public class GatewayResource implements QuarkusTestResourceLifecycleManager {

    static final String FAST_PRICE = "simulated/fast";
    static final String DEEP_PRICE = "simulated/deep";
    private static final String PROVIDER = "test.gateway.provider";

    /** An application of its own: everybody else is tested without models. */
    public static final class Profile implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(SmallSendBuffer.class);
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(GatewayResource.class));
        }
    }

    private SimulatedProvider provider;

    @Override
    public Map<String, String> start() {
        provider = SimulatedProvider.start();
        // The test runs in a class loader of its own.
        System.setProperty(PROVIDER, provider.baseUrl().toString());
        Map<String, String> config = new LinkedHashMap<>();
        deployment(config, "sim-fast", "fast", FAST_PRICE);
        deployment(config, "sim-deep", "deep", DEEP_PRICE);
        config.put("router.gateway.keep-alive", "200ms");
        config.put("router.gateway.slow-client-bytes", "100000");
        return config;
    }

    private void deployment(Map<String, String> config, String name, String tier, String price) {
        String prefix = "router.models.deployments." + name + ".";
        config.put(prefix + "tier", tier);
        config.put(prefix + "provider", "Simulated");
        config.put(prefix + "base-url", provider.baseUrl().toString());
        config.put(prefix + "model", name);
        config.put(prefix + "region", "local");
        config.put(prefix + "price-key", price);
        config.put(prefix + "auth", "none");
        config.put(prefix + "max-retries", "0");
        config.put(prefix + "kinds", "chat,embeddings");
    }

    static String provider() {
        return System.getProperty(PROVIDER);
    }

    @Override
    public void stop() {
        if (provider != null) {
            provider.close();
        }
    }
}
