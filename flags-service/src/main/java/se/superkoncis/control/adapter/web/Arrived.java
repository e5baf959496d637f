package se.superkoncis.control.adapter.web;

import java.time.Duration;
import se.superkoncis.control.domain.propagation.Arrival;

/**
 * How far the last change has come, in a line.
 *
 * @param p99 time that 99 % of the instances stayed within; null where none is known
 */
public record Arrived(String target, int applied, int total, Duration p99) {

    static Arrived of(Arrival arrival) {
        return new Arrived(arrival.change().target(), arrival.applied(), arrival.total(), arrival.within(0.99));
    }

    /** Whether every instance that is there answers from it. */
    public boolean everywhere() {
        return applied == total;
    }
}
