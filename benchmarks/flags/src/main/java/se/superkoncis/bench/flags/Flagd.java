package se.superkoncis.bench.flags;

import dev.openfeature.contrib.providers.flagd.Config;
import dev.openfeature.contrib.providers.flagd.FlagdOptions;
import dev.openfeature.contrib.providers.flagd.FlagdProvider;
import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.EvaluationContext;
import dev.openfeature.sdk.ImmutableContext;
import dev.openfeature.sdk.OpenFeatureAPI;
import dev.openfeature.sdk.Value;
import java.io.IOException;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** flagd in the process with a file, which is OpenFeature's own engine; it is reached through the OpenFeature SDK. */
public class Flagd extends Measured {

    @State(Scope.Benchmark)
    public static class Flags {
        final EvaluationContext[] tenants = Questions.all(
                        i -> new ImmutableContext("tenant-" + i, Map.of("tag", new Value("canary"))))
                .toArray(EvaluationContext[]::new);
        final OpenFeatureAPI api = OpenFeatureAPI.createIsolated();
        Client features;

        @Setup
        public void start() throws IOException {
            api.setProviderAndWait(new FlagdProvider(FlagdOptions.builder()
                    .resolverType(Config.Resolver.FILE)
                    .offlineFlagSourcePath(Peers.file("flagd.json").toString())
                    .build()));
            features = api.getClient();
            Peers.expectShare(i -> features.getBooleanValue("half", false, tenants[i]));
            Peers.expectShare(i -> features.getBooleanValue("tagged", false, tenants[i]));
        }

        @TearDown
        public void stop() {
            api.shutdown();
        }
    }

    @Benchmark
    public boolean off(Flags flags, Questions questions) {
        return flags.features.getBooleanValue("off", false, flags.tenants[questions.index()]);
    }

    @Benchmark
    public boolean half(Flags flags, Questions questions) {
        return flags.features.getBooleanValue("half", false, flags.tenants[questions.index()]);
    }

    @Benchmark
    public boolean tagAndHalf(Flags flags, Questions questions) {
        return flags.features.getBooleanValue("tagged", false, flags.tenants[questions.index()]);
    }
}
