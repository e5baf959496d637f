package se.superkoncis.flags.report;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * How often this instance has answered for each feature and setting since it started. The counters are compiled into each
 * snapshot and stay the same from one to the next, so that an answer pays for an addition and for nothing else.
 */
public final class EvaluationCounts {

    /** What stands before the target of answers in bulk, as in {@code bulk/feature/model-router}. */
    public static final String BULK = "bulk/";

    private final ConcurrentHashMap<String, LongAdder> counters = new ConcurrentHashMap<>();
    private final Instant since;

    /** Counts from now on. */
    public EvaluationCounts(Clock clock) {
        since = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The counter of a record key, as {@code feature/model-router}. */
    public LongAdder of(String target) {
        return counters.computeIfAbsent(target, key -> new LongAdder());
    }

    /** The counter of what is answered along with everything else, where nobody asked for this very target. */
    public LongAdder inBulk(String target) {
        return of(BULK + target);
    }

    /** When counting began. */
    public Instant since() {
        return since;
    }

    /** Totals since then of all that was asked for at least once. */
    public SortedMap<String, Long> totals() {
        SortedMap<String, Long> totals = new TreeMap<>();
        counters.forEach((target, counter) -> {
            long total = counter.sum();
            if (total > 0) {
                totals.put(target, total);
            }
        });
        return totals;
    }
}
