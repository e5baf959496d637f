package se.superkoncis.control.domain.propagation;

import java.time.Duration;
import java.util.List;

/**
 * How far a change has come.
 *
 * @param applied instances that answer from it or from a later one
 * @param total instances that are there
 * @param delays from the commit to the answer, shortest first, of the instances that were there when it was made; an
 *     instance that started with the change already in its state has none
 * @param behind names of the instances that still answer from an earlier one, sorted
 */
public record Arrival(Change change, int applied, int total, List<Duration> delays, List<String> behind) {

    /** The delay that a share of the instances stayed within (nearest rank); null when there is none. */
    public Duration within(double share) {
        return delays.isEmpty() ? null : delays.get((int) Math.ceil(share * delays.size()) - 1);
    }

    /** The longest delay; null when there is none. */
    public Duration longest() {
        return delays.isEmpty() ? null : delays.get(delays.size() - 1);
    }
}
