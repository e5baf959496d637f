package se.superkoncis.router.adapter.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import se.superkoncis.router.domain.call.CallOutcome.Refusal;

/** Figures of the ledger; none has a tenant's name. */
public final class LedgerMeters {

    private static final String PREFIX = "superkoncis.ledger.";

    private final MeterRegistry meters;
    private final Timer reserves;
    private final Timer ends;
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong oldestMillis = new AtomicLong();

    /** Registers them. */
    public LedgerMeters(MeterRegistry meters) {
        this.meters = meters;
        reserves = timer(meters, "reserve");
        ends = timer(meters, "end");
        meters.gauge(PREFIX + "reservations.open", open);
        meters.gauge(PREFIX + "reservation.age.seconds", oldestMillis, age -> age.get() / 1000.0);
    }

    /** What the sweep saw: open reservations of all instances and the age of the oldest. */
    public void seen(long openReservations, Duration oldest) {
        open.set(openReservations);
        oldestMillis.set(oldest.toMillis());
    }

    /** Time that a caller waited for the books. */
    void waited(boolean reserve, long nanos) {
        (reserve ? reserves : ends).record(nanos, TimeUnit.NANOSECONDS);
    }

    private static Timer timer(MeterRegistry meters, String operation) {
        return Timer.builder(PREFIX + "wait")
                .tag("operation", operation)
                .publishPercentileHistogram()
                .register(meters);
    }

    void denied(Refusal reason) {
        count("denied", "reason", reason.name().toLowerCase(Locale.ROOT));
    }

    void ended(LedgerItem.End end) {
        count("ended", "state", end.state().toLowerCase(Locale.ROOT));
    }

    /** An ask, an end or a taking back that could not be written now. */
    void failed(LedgerItem item) {
        boolean ask = item instanceof LedgerItem.Reserve;
        count(ask ? "reserve.failures" : "settle.failures", "cause", "away");
    }

    void givenUp() {
        count("settle.failures", "cause", "given_up");
    }

    void late() {
        count("late.ends", "cause", "ended_before");
    }

    void overBounds() {
        count("over.bounds", "cause", "provider");
    }

    private void count(String name, String tag, String value) {
        meters.counter(PREFIX + name, tag, value).increment();
    }
}
