package se.superkoncis.bench.flags;

import com.launchdarkly.sdk.LDContext;
import com.launchdarkly.sdk.server.Components;
import com.launchdarkly.sdk.server.LDClient;
import com.launchdarkly.sdk.server.LDConfig;
import com.launchdarkly.sdk.server.integrations.FileData;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** LaunchDarkly with a file as its source and no events; contexts are made beforehand. */
public class LaunchDarkly extends Measured {

    @State(Scope.Benchmark)
    public static class Flags {
        final LDContext[] tenants = Questions.all(i ->
                        LDContext.builder("tenant-" + i).set("tag", "canary").build())
                .toArray(LDContext[]::new);
        LDClient features;

        @Setup
        public void start() throws IOException {
            features = new LDClient(
                    "none",
                    new LDConfig.Builder()
                            .dataSource(FileData.dataSource().filePaths(Peers.file("launchdarkly.json")))
                            .events(Components.noEvents())
                            .build());
            Peers.expectShare(i -> features.boolVariation("half", tenants[i], false));
            Peers.expectShare(i -> features.boolVariation("tagged", tenants[i], false));
        }

        @TearDown
        public void stop() throws IOException {
            features.close();
        }
    }

    @Benchmark
    public boolean off(Flags flags, Questions questions) {
        return flags.features.boolVariation("off", flags.tenants[questions.index()], false);
    }

    @Benchmark
    public boolean half(Flags flags, Questions questions) {
        return flags.features.boolVariation("half", flags.tenants[questions.index()], false);
    }

    @Benchmark
    public boolean tagAndHalf(Flags flags, Questions questions) {
        return flags.features.boolVariation("tagged", flags.tenants[questions.index()], false);
    }
}
