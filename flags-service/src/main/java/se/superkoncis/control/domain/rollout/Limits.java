package se.superkoncis.control.domain.rollout;

import java.time.Duration;

/**
 * How patient a rollout is.
 *
 * @param passes looks on new data that must pass in a row before a step is left upwards, at least 1
 * @param failures failed looks that a step endures; 0 = the first takes it back
 * @param errors looks in error that a step endures
 * @param rollBacks times that it comes back by itself after having been taken back
 * @param coolDown rest after the first time; each further rest is twice as long
 * @param staleAfter age from which data no longer count
 */
public record Limits(int passes, int failures, int errors, int rollBacks, Duration coolDown, Duration staleAfter) {

    /** What holds when nobody says. */
    public static final Limits DEFAULT = new Limits(3, 0, 3, 2, Duration.ofHours(24), Duration.ofHours(6));

    Duration rest(int before) {
        return coolDown.multipliedBy(1L << Math.min(before, 10));
    }
}
