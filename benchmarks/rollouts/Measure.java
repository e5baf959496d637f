package se.superkoncis.bench.rollouts;

import java.util.Locale;
import java.util.stream.LongStream;
import se.superkoncis.control.domain.rollout.SimulatedRollout;
import se.superkoncis.control.domain.rollout.SimulatedRollout.End;
import se.superkoncis.control.domain.rollout.SimulatedRollout.World;

/** Whole rollouts of made-up meetings: how often one is taken back when nothing is wrong, and when something is. */
final class Measure {

    private static final World GOOD = World.good();

    private Measure() {}

    public static void main(String[] arguments) {
        int good = Integer.parseInt(arguments[0]);
        int bad = Integer.parseInt(arguments[1]);
        System.out.println("| world | runs | rolled back | completed | held on the way | looks until rolled back |");
        System.out.println("|---|---|---|---|---|---|");
        row("nothing wrong (A/A)", GOOD, good);
        for (double times : new double[] {1.25, 1.5, 2, 3, 5}) {
            row("fails " + times + " times as often", GOOD.failing(times), bad);
        }
        for (double times : new double[] {1.05, 1.1, 1.2, 1.5}) {
            row("times " + times + " as long", GOOD.slower(times), bad);
        }
        row("A/A, tenants differ, design effect told", GOOD.clustered(0.3, 1.4), bad);
        row("A/A, tenants differ, told to be alike", GOOD.clustered(0.3, 1), bad);
    }

    private static void row(String name, World world, int runs) {
        End[] ends = LongStream.range(0, runs)
                .mapToObj(seed -> SimulatedRollout.run(world, 1000 + seed))
                .toArray(End[]::new);
        int back = 0;
        int completed = 0;
        int held = 0;
        long looks = 0;
        for (End end : ends) {
            back += end.rolledBack() ? 1 : 0;
            completed += end.completed() ? 1 : 0;
            held += end.held() ? 1 : 0;
            looks += end.rolledBack() ? end.looks() : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f %% | %.1f %% | %.1f %% | %s |%n",
                name,
                runs,
                100.0 * back / runs,
                100.0 * completed / runs,
                100.0 * held / runs,
                back == 0 ? "–" : Long.toString(Math.round((double) looks / back)));
    }
}
