package se.superkoncis.control.adapter.web.propagation;

import java.time.Duration;
import se.superkoncis.control.domain.propagation.Arrival;

/** A change as the page shows it. */
record ChangeRow(Arrival arrival) {

    /** The time that half of the instances stayed within; null when none is known. */
    public Duration p50() {
        return arrival.within(0.5);
    }

    /** The time that 99 % of the instances stayed within; null when none is known. */
    public Duration p99() {
        return arrival.within(0.99);
    }
}
