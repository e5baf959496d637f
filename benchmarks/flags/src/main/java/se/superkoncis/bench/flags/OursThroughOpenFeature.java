package se.superkoncis.bench.flags;

import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.EvaluationContext;
import dev.openfeature.sdk.ImmutableContext;
import dev.openfeature.sdk.OpenFeatureAPI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import se.superkoncis.events.EventJson;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.flags.documents.DocumentReader;
import se.superkoncis.flags.openfeature.FlagsProvider;

/** The same questions through the OpenFeature SDK. The client answers from a last-good file, so that no broker disturbs. */
public class OursThroughOpenFeature extends Measured {

    @State(Scope.Benchmark)
    public static class Flags {
        final EvaluationContext[] tenants =
                Questions.all(i -> new ImmutableContext("tenant-" + i)).toArray(EvaluationContext[]::new);
        final OpenFeatureAPI api = OpenFeatureAPI.createIsolated();
        FlagsClient client;
        Client features;

        @Setup
        public void start() throws IOException {
            DocumentReader form = new DocumentReader();
            List<?> states = Ours.documents().stream()
                    .map(document -> form.write(document, 1))
                    .toList();
            Path file = Files.createTempFile("flags", ".json");
            Files.write(file, EventJson.mapper().writeValueAsBytes(Map.of("revision", 1, "states", states)));
            client = FlagsClient.builder()
                    .bootstrapServers("localhost:1")
                    .consumerProperties(Map.of("reconnect.backoff.ms", 60_000, "reconnect.backoff.max.ms", 60_000))
                    .lastGoodFile(file)
                    .start();
            api.setProviderAndWait(new FlagsProvider(client));
            features = api.getClient();
            Files.delete(file);
        }

        @TearDown
        public void stop() {
            api.shutdown();
            client.close();
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
