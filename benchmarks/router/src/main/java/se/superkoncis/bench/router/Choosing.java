package se.superkoncis.bench.router;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.routing.Choice;
import se.superkoncis.router.domain.routing.Pin;
import se.superkoncis.router.domain.routing.RouterMode;
import se.superkoncis.router.domain.routing.RoutingFacts;
import se.superkoncis.router.domain.routing.Situation;
import se.superkoncis.router.domain.routing.Tier;
import se.superkoncis.router.domain.routing.Work;
import se.superkoncis.router.domain.routing.choice.ChooseRoute;

/** The choice of a tier with its whole explanation: every rule asked, every fact told. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Choosing {

    @State(Scope.Benchmark)
    public static class Given {
        final ChooseRoute choose = new ChooseRoute();
        final Situation live = situation(RouterMode.LIVE, 35_000_000, Optional.empty());
        final Situation killed = new Situation(
                new RoutingFacts(RouterMode.LIVE, false, "KILLED", true, Tier.DEEP, false, List.of("canary"), 7),
                Optional.empty(),
                Work.UNKNOWN);
        final Situation pinnedAtTheCap = situation(
                RouterMode.SHADOW,
                10,
                Optional.of(new Pin(RouterMode.LIVE, Tier.DEEP, "MODE_LIVE_DEFAULT_DEEP", true, 6)));

        private static Situation situation(RouterMode mode, long remaining, Optional<Pin> pin) {
            Work work = new Work(
                    "recap",
                    Optional.empty(),
                    "sv-SE",
                    5_000,
                    Set.of(Tier.FAST, Tier.DEEP),
                    Map.of(Tier.FAST, new MicroSek(100_000), Tier.DEEP, new MicroSek(2_000_000)),
                    new MicroSek(remaining),
                    Map.of(Tier.FAST, Duration.ofSeconds(3), Tier.DEEP, Duration.ofSeconds(12)),
                    Duration.ofSeconds(85));
            RoutingFacts facts = new RoutingFacts(mode, true, "STATIC", false, Tier.DEEP, false, List.of("canary"), 7);
            return new Situation(facts, pin, work);
        }
    }

    @Benchmark
    public Choice live(Given given) {
        return given.choose.choose(given.live);
    }

    @Benchmark
    public Choice killed(Given given) {
        return given.choose.choose(given.killed);
    }

    @Benchmark
    public Choice pinnedAtTheCap(Given given) {
        return given.choose.choose(given.pinnedAtTheCap);
    }
}
