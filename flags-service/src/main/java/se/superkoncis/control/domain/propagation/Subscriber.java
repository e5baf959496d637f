package se.superkoncis.control.domain.propagation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One instance: what it answers from now, and since when it answered from which revision. */
final class Subscriber {

    /** Revisions kept per instance; of older changes it is told that they have arrived, and not when. */
    private static final int REMEMBERED = 10_000;

    private final TreeMap<Long, Instant> since = new TreeMap<>();
    private Report latest;

    Subscriber(Report first) {
        latest = first;
        since.put(first.revision(), first.at());
    }

    /** Takes a report in. One heard before, or overtaken by a later one, changes nothing. */
    void hear(Report report) {
        if (report.heardAt().isBefore(latest.heardAt())) {
            return;
        }
        if (report.revision() < latest.revision()) {
            if (!report.at().isAfter(latest.at())) {
                return;
            }
            // It went back, as with a topic that was lost: what it had applied above no longer holds.
            since.tailMap(report.revision(), false).clear();
        }
        since.putIfAbsent(report.revision(), report.at());
        if (since.size() > REMEMBERED) {
            since.pollFirstEntry();
        }
        latest = report;
    }

    boolean silentSince(Instant time) {
        return latest.heardAt().isBefore(time);
    }

    Report latest() {
        return latest;
    }

    boolean hasApplied(long revision) {
        return latest.revision() >= revision;
    }

    /** When it began to answer from this revision or a later one; empty when it has not, or began with it. */
    Optional<Instant> appliedAt(long revision) {
        Map.Entry<Long, Instant> reached = since.ceilingEntry(revision);
        return reached == null || since.lowerEntry(revision) == null
                ? Optional.empty()
                : Optional.of(reached.getValue());
    }
}
