package se.superkoncis.control.domain.rollout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import se.superkoncis.control.domain.rollout.evidence.Reading;
import se.superkoncis.control.domain.rollout.evidence.Sight;
import se.superkoncis.control.domain.rollout.evidence.Window;
import se.superkoncis.control.domain.rollout.gate.CanaryMustNotBeSlowerThanControl;
import se.superkoncis.control.domain.rollout.gate.CanaryMustNotFailMoreThanControl;
import se.superkoncis.control.domain.rollout.gate.Gate;
import se.superkoncis.control.domain.rollout.gate.Report;

/** A whole rollout of made-up meetings, looked at every six hours: shadow, 10, 50 and 100 %. */
public final class SimulatedRollout {

    /**
     * A world.
     *
     * @param meetings in six hours, over both arms
     * @param failing share of meetings that fail in the control
     * @param timesFailing factor on it in the canary
     * @param timesSlower factor on the canary's times, whose logarithm spreads by 0.6
     * @param spread of the tenants' own factors on failures and times, as a standard deviation of the logarithm; 0 = alike
     * @param designEffect told of the times of a window, at least 1
     */
    public record World(
            int meetings, double failing, double timesFailing, double timesSlower, double spread, double designEffect) {

        /** Nothing is wrong: 600 meetings in six hours, 1 % fail, tenants are alike. */
        public static World good() {
            return new World(600, 0.01, 1, 1, 0, 1);
        }

        /** The same with a canary that fails more often. */
        public World failing(double times) {
            return new World(meetings, failing, times, timesSlower, spread, designEffect);
        }

        /** The same with a canary that is slower. */
        public World slower(double times) {
            return new World(meetings, failing, timesFailing, times, spread, designEffect);
        }

        /** The same with tenants that differ, and what is said of it. */
        public World clustered(double deviation, double told) {
            return new World(meetings, failing, timesFailing, timesSlower, deviation, told);
        }
    }

    /**
     * What became of it.
     *
     * @param looks until it was taken back, or all of them
     */
    public record End(boolean rolledBack, boolean completed, boolean held, int looks) {}

    private static final Duration EVERY = Duration.ofHours(6);
    private static final int MOST_LOOKS = 200;
    private static final int TENANTS = 200;
    private static final double SIGMA = 0.6;

    /** Rare failures of a tenant are less alike than its times by about this factor. */
    private static final double ERRORS_ALIKE = 0.005;

    private static final long[] BOUNDS = bounds();
    private static final Plan PLAN = plan();

    private final World world;
    private final SplittableRandom random;
    private final double[] tenants = new double[TENANTS];
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final List<Window> windows = new ArrayList<>();

    private SimulatedRollout(World world, long seed) {
        this.world = world;
        this.random = new SplittableRandom(seed);
        Arrays.setAll(
                tenants, i -> Math.exp(world.spread() * random.nextGaussian() - world.spread() * world.spread() / 2));
    }

    /** Runs one rollout; the same seed gives the same end. */
    public static End run(World world, long seed) {
        return new SimulatedRollout(world, seed).run();
    }

    private static Plan plan() {
        List<Gate> gates = List.of(
                new CanaryMustNotFailMoreThanControl("errors", 500, 0.01),
                new CanaryMustNotBeSlowerThanControl("latency", 500, 0.1));
        List<Stage> stages = List.of(
                new Stage("shadow", 0, List.of(), Duration.ofDays(1), false),
                new Stage("10", 10, List.of(), null, false),
                new Stage("50", 50, List.of(), null, false),
                new Stage("100", 100, List.of(), Duration.ofDays(1), false));
        return new Plan("f", stages, gates, List.of("guard"), Limits.DEFAULT);
    }

    private static long[] bounds() {
        long[] bounds = new long[40];
        Arrays.setAll(bounds, i -> Math.round(1000 * Math.pow(1.2, i)));
        return bounds;
    }

    private End run() {
        RolloutState state = moved(new RolloutEvent.Start("anna", now).on(new RolloutState.Draft(), PLAN));
        boolean held = false;
        for (int look = 1; look <= MOST_LOOKS; look++) {
            int share = PLAN.stages().get(state.step()).share();
            if (share > 0 && share < 100) {
                window(share / 100.0);
            }
            now = now.plus(EVERY);
            Answer answer = new RolloutEvent.Look(report(state, share)).on(state, PLAN);
            if (answer instanceof Answer.Moves moves) {
                if (moves.action().equals("rollout.rolled-back")) {
                    return new End(true, false, held, look);
                }
                held |= moves.next() instanceof Held;
                state = moves.next();
            } else if (answer instanceof Answer.Notes notes) {
                state = notes.next();
            }
            if (state instanceof AwaitingApproval) {
                state = moved(new RolloutEvent.Approve("bo", now).on(state, PLAN));
            }
            if (!state.active()) {
                return new End(false, true, held, look);
            }
        }
        return new End(false, false, held, MOST_LOOKS);
    }

    private static RolloutState moved(Answer answer) {
        return ((Answer.Moves) answer).next();
    }

    private Report report(RolloutState state, int share) {
        Sight sight = new Sight(
                now,
                RolloutState.since(state).orElse(now),
                Duration.ofHours(7),
                share,
                PLAN.alphaOfOneTest(),
                windows,
                List.of(new Reading("guard", now, Reading.State.GOOD, 1.0)));
        return Report.of(PLAN.gates(), PLAN.guardrails(), sight);
    }

    /** Tenants keep their arm: the first ones are the canary. */
    private void window(double share) {
        long[][] failed = new long[2][1];
        long[][] times = new long[2][BOUNDS.length];
        int inCanary = (int) Math.round(share * TENANTS);
        long[] cases = new long[2];
        for (int i = 0; i < world.meetings(); i++) {
            int tenant = random.nextInt(TENANTS);
            int arm = tenant < inCanary ? 0 : 1;
            cases[arm]++;
            double rate = world.failing() * tenants[tenant] * (arm == 0 ? world.timesFailing() : 1);
            failed[arm][0] += random.nextDouble() < rate ? 1 : 0;
            double slower = tenants[tenant] * (arm == 0 ? world.timesSlower() : 1);
            double time = 20_000 * slower * Math.exp(SIGMA * random.nextGaussian());
            int bin = Arrays.binarySearch(BOUNDS, Math.round(time));
            times[arm][Math.min(BOUNDS.length - 1, bin < 0 ? -bin - 1 : bin)]++;
        }
        for (int arm = 0; arm < 2; arm++) {
            List<Window.Bin> bins = new ArrayList<>();
            for (int b = 0; b < BOUNDS.length; b++) {
                bins.add(new Window.Bin(BOUNDS[b], times[arm][b]));
            }
            long seen = arm == 0 ? inCanary : TENANTS - inCanary;
            windows.add(new Window(
                    name(arm),
                    "errors",
                    now,
                    now.plus(EVERY),
                    cases[arm],
                    cases[arm] - failed[arm][0],
                    seen,
                    1 + (world.designEffect() - 1) * ERRORS_ALIKE,
                    List.of()));
            windows.add(new Window(
                    name(arm),
                    "latency",
                    now,
                    now.plus(EVERY),
                    cases[arm],
                    cases[arm],
                    seen,
                    world.designEffect(),
                    bins));
        }
    }

    private static String name(int arm) {
        return arm == 0 ? Window.CANARY : Window.CONTROL;
    }
}
