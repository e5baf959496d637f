package se.superkoncis.bench.flags;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import se.superkoncis.flags.FlagSnapshot;
import se.superkoncis.flags.documents.Feature;
import se.superkoncis.flags.documents.Feature.Audience;
import se.superkoncis.flags.documents.FlagDocument;
import se.superkoncis.flags.documents.Tenant;
import se.superkoncis.flags.documents.TenantTag;
import se.superkoncis.flags.environment.OperationsEnvironment;

/** {@code isEnabled} as a service asks it: one volatile read of the snapshot, then the question. */
public class Ours extends Measured {

    @State(Scope.Benchmark)
    public static class Flags {
        volatile FlagSnapshot snapshot =
                FlagSnapshot.of(documents(), 1, OperationsEnvironment.empty(), Clock.systemUTC());
    }

    static List<FlagDocument> documents() {
        List<FlagDocument> documents = new ArrayList<>();
        documents.add(feature("off", false, 100, Audience.EVERYONE));
        documents.add(feature("half", true, 50, Audience.EVERYONE));
        documents.add(feature("tagged", true, 100, Audience.TAGS));
        documents.add(new TenantTag("canary", null, null, List.of("tagged"), 50, null, null));
        Questions.all(i -> new Tenant("tenant-" + i, null, List.of("canary"), null, null, null, null))
                .forEach(documents::add);
        return documents;
    }

    private static Feature feature(String id, boolean enabled, int percentage, Audience audience) {
        return new Feature(id, null, null, enabled, false, percentage, audience, null, List.of(), null, null);
    }

    @Benchmark
    public boolean off(Flags flags, Questions questions) {
        return flags.snapshot.isEnabled("off", questions.tenant(), null).enabled();
    }

    @Benchmark
    public boolean half(Flags flags, Questions questions) {
        return flags.snapshot.isEnabled("half", questions.tenant(), null).enabled();
    }

    @Benchmark
    public boolean tagAndHalf(Flags flags, Questions questions) {
        return flags.snapshot.isEnabled("tagged", questions.tenant(), null).enabled();
    }
}
