package se.superkoncis.embedded.provider;

/** So many requests in a minute, then none until the minute is over. */
final class RateLimit {
    private static final long MINUTE = 60_000_000_000L;

    private int perMinute;
    private long begun;
    private int used;

    synchronized void set(int requestsPerMinute) {
        perMinute = requestsPerMinute;
        used = 0;
    }

    /** Seconds to wait; 0 when the request may pass. */
    synchronized long secondsToWait(long nanoTime) {
        if (perMinute <= 0) {
            return 0;
        }
        if (used == 0 || nanoTime - begun >= MINUTE) {
            begun = nanoTime;
            used = 0;
        }
        if (used < perMinute) {
            used++;
            return 0;
        }
        return Math.max(1, (MINUTE - (nanoTime - begun) + 999_999_999L) / 1_000_000_000L);
    }
}
