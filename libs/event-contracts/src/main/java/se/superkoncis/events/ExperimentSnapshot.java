package se.superkoncis.events;

import java.time.Instant;
import java.util.List;

/**
 * What one arm of a rollout brought in one window. Windows of an arm do not overlap; a later snapshot of the same window
 * replaces an earlier one. The start of the window is in the record's key, so that compaction keeps every window.
 *
 * @param feature id of the feature
 * @param arm {@code canary} or {@code control}
 * @param measure what was counted, as in {@code model-errors}
 * @param from start of the window
 * @param to end of the window, exclusive
 * @param n cases
 * @param successes cases that went well
 * @param tenants distinct tenants behind the cases
 * @param designEffect by how much the cases of one tenant being alike widens a variance (Kish 1965), 1 to 1000; null when
 *     it is not known
 * @param histogram times of the cases in ascending bins; empty where no time is measured
 */
public record ExperimentSnapshot(
        String feature,
        String arm,
        String measure,
        Instant from,
        Instant to,
        long n,
        long successes,
        long tenants,
        Double designEffect,
        List<Bin> histogram)
        implements EventData {

    private static final double MAX_EFFECT = 1000;

    /** Cases of more than the bound before, up to and including {@code upToMs} milliseconds. */
    public record Bin(long upToMs, long n) {
        public Bin {
            Checks.atLeast("histogram.upToMs", 0, upToMs);
            Checks.atLeast("histogram.n", 0, n);
        }
    }

    public ExperimentSnapshot {
        Checks.id("feature", feature);
        Checks.id("arm", arm);
        Checks.id("measure", measure);
        Checks.time("from", from);
        Checks.time("to", to);
        Checks.atLeast("n", 0, n);
        Checks.atLeast("successes", 0, successes);
        Checks.atLeast("tenants", 0, tenants);
        if (designEffect != null && !(designEffect >= 1 && designEffect <= MAX_EFFECT)) {
            throw new InvalidEventException("designEffect must lie from 1 to 1000");
        }
        histogram = Checks.list("histogram", histogram);
    }

    @Override
    public EventType eventType() {
        return EventType.EXPERIMENT_SNAPSHOT;
    }

    @Override
    public String recordKey() {
        return "experiment/" + feature + "/" + measure + "/" + arm + "/" + EventJson.format(from);
    }
}
