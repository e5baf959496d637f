package se.superkoncis.cli.flags.watch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import se.superkoncis.cli.flags.change.Arrival;
import se.superkoncis.cli.flags.change.Arrivals;
import se.superkoncis.cli.http.Api;

/**
 * Every change once and in order, by its revision: what is behind the last revision told is told after a break, however
 * long it was.
 */
final class ChangeFeed {

    /** A change is told before it is everywhere, or without its author, when that takes longer. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final Arrivals arrivals;
    private final AuditEntries entries;
    private final Deque<SeenChange> waiting = new ArrayDeque<>();
    private long last;

    private ChangeFeed(Api api, long last) {
        this.arrivals = new Arrivals(api);
        this.entries = new AuditEntries(api);
        this.last = last;
    }

    /** Changes from now on. */
    static ChangeFeed fromNow(Api api) {
        return after(api, new Arrivals(api).newest().map(Arrival::revision).orElse(0L));
    }

    /** Changes after a revision. */
    static ChangeFeed after(Api api, long revision) {
        return new ChangeFeed(api, revision);
    }

    /** Revision of the last change that was taken in. */
    long last() {
        return last;
    }

    /** Whether changes wait to be told. */
    boolean isWaiting() {
        return !waiting.isEmpty();
    }

    /** Whether the server tells who made a change. */
    boolean tellsWho() {
        return entries.there();
    }

    /**
     * Looks for changes.
     *
     * @return the revision that the server is at, when it is an earlier one than before: its database came from a backup
     */
    Optional<Long> look(long nowNanos) {
        long newest = arrivals.newest().map(Arrival::revision).orElse(0L);
        if (newest < last) {
            waiting.clear();
            last = newest;
            return Optional.of(newest);
        }
        if (newest > last) {
            List<Arrival> found = arrivals.since(last);
            found.forEach(change -> waiting.add(new SeenChange(change, nowNanos)));
            last = Math.max(
                    last, found.isEmpty() ? last : found.get(found.size() - 1).revision());
        }
        return Optional.empty();
    }

    /** Takes the oldest change, when it can be told now. */
    Optional<SeenChange> next(long nowNanos) {
        return waiting.isEmpty() || !isReady(waiting.peek(), nowNanos)
                ? Optional.empty()
                : Optional.of(waiting.remove());
    }

    private boolean isReady(SeenChange change, long nowNanos) {
        if (!change.arrival().everywhere()) {
            arrivals.of(change.revision()).ifPresent(change::hasCome);
        }
        if (change.entry().isMissingNode()) {
            entries.of(change.arrival()).ifPresent(change::explainedBy);
        }
        boolean explained = !change.entry().isMissingNode() || !entries.there();
        return change.arrival().everywhere() && explained || change.seenBefore(nowNanos - PATIENCE_NANOS);
    }
}
