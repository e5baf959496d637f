package se.superkoncis.kit.fault;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waits that double from a first to a longest one, each between half and all of its length, so that replicas spread. */
public final class Backoff {

    private final Duration first;
    private final Duration longest;
    private int failures;

    /** A backoff that has not failed yet. */
    public Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    /** Forgets the failures so far. */
    public void reset() {
        failures = 0;
    }

    /** The next wait without its spread. */
    public Duration peek() {
        return after(failures, first, longest);
    }

    /** Counts a failure and answers how long to wait. */
    public Duration next() {
        Duration whole = after(failures++, first, longest);
        return whole.dividedBy(2).plusMillis(ThreadLocalRandom.current().nextLong(whole.toMillis() / 2 + 1));
    }

    /** Counts a failure and waits. */
    public void pause() throws InterruptedException {
        Thread.sleep(next().toMillis());
    }

    /** The wait after this many earlier failures: first × 2^failures, at most the longest. */
    public static Duration after(int failures, Duration first, Duration longest) {
        Duration wait = first.multipliedBy(1L << Math.min(failures, 30));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
