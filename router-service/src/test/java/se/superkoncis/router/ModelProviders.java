package se.superkoncis.router;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.superkoncis.embedded.provider.SimulatedProvider;

/** A simulated provider for the tier fast; a dead one and one abroad for deep. */
public class ModelProviders implements QuarkusTestResourceLifecycleManager {

    /** One application for all tests that call these models; spans are recorded and come at once. */
    public static class Profile implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(ModelProviders.class));
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.bsp.schedule.delay", "50ms");
        }
    }

    /** Must never be seen. */
    static final String KEY = "sk-router-test-0815";

    private SimulatedProvider provider;
    private Path keyFile;

    @Override
    public Map<String, String> start() {
        provider = SimulatedProvider.start().requireKey(KEY);
        try {
            keyFile = Files.writeString(Files.createTempFile("router-key", ".txt"), KEY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = new HashMap<>();
        deployment(settings, "simfast", "fast", provider.baseUrl().toString(), "local");
        settings.put("router.models.deployments.simfast.auth", "bearer");
        settings.put("router.models.deployments.simfast.api-key-file", keyFile.toString());
        deployment(settings, "dead", "deep", "http://127.0.0.1:1/v1", "local");
        settings.put("router.models.deployments.dead.max-retries", "0");
        deployment(settings, "abroad", "deep", "https://models.example.com/v1", "us-east-1");
        return settings;
    }

    private static void deployment(
            Map<String, String> settings, String name, String tier, String baseUrl, String region) {
        String prefix = "router.models.deployments." + name + ".";
        settings.put(prefix + "tier", tier);
        settings.put(prefix + "provider", "Simulated");
        settings.put(prefix + "model", "sim-" + tier);
        settings.put(prefix + "base-url", baseUrl);
        settings.put(prefix + "region", region);
        settings.put(prefix + "price-key", "simulated/" + tier);
        settings.put(prefix + "auth", "none");
    }

    @Override
    public void stop() {
        provider.close();
        try {
            Files.deleteIfExists(keyFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
