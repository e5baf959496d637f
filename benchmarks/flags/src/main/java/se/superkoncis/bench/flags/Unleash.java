package se.superkoncis.bench.flags;

import io.getunleash.DefaultUnleash;
import io.getunleash.UnleashContext;
import io.getunleash.repository.ToggleBootstrapFileProvider;
import io.getunleash.util.UnleashConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Unleash with a bootstrap file, no polling and no metrics; contexts are made beforehand. */
public class Unleash extends Measured {

    @State(Scope.Benchmark)
    public static class Flags {
        final UnleashContext[] tenants = Questions.all(i -> UnleashContext.builder()
                        .userId("tenant-" + i)
                        .addProperty("tag", "canary")
                        .build())
                .toArray(UnleashContext[]::new);
        DefaultUnleash features;

        @Setup
        public void start() throws IOException {
            Path file = Peers.file("unleash.json");
            features = new DefaultUnleash(UnleashConfig.builder()
                    .appName("bench-" + UUID.randomUUID())
                    .unleashAPI("http://localhost:1/api/")
                    .apiKey("none")
                    .disablePolling()
                    .disableMetrics()
                    .toggleBootstrapProvider(new ToggleBootstrapFileProvider(file.toString()))
                    .build());
            Peers.expectShare(i -> features.isEnabled("half", tenants[i]));
            Peers.expectShare(i -> features.isEnabled("tagged", tenants[i]));
        }

        @TearDown
        public void stop() {
            features.shutdown();
        }
    }

    @Benchmark
    public boolean off(Flags flags, Questions questions) {
        return flags.features.isEnabled("off", flags.tenants[questions.index()]);
    }

    @Benchmark
    public boolean half(Flags flags, Questions questions) {
        return flags.features.isEnabled("half", flags.tenants[questions.index()]);
    }

    @Benchmark
    public boolean tagAndHalf(Flags flags, Questions questions) {
        return flags.features.isEnabled("tagged", flags.tenants[questions.index()]);
    }
}
