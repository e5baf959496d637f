package se.superkoncis.embedded.provider;

import java.time.Duration;

/**
 * How the simulated provider treats a request.
 *
 * @param fault what goes wrong, {@link Fault#NONE} for an honest answer
 * @param latency time until the first byte of the answer, 0 or more
 * @param tokenDelay time between two chunks of a stream, 0 or more
 * @param errorRate share of requests that get a 500 instead, 0 to 1
 * @param retryAfter told with a 429, in whole seconds; null for none
 * @param cachedShare share of the input that the usage block calls cached, 0 to 1
 */
public record Behaviour(
        Fault fault, Duration latency, Duration tokenDelay, double errorRate, Duration retryAfter, double cachedShare) {

    /** At once, and well. */
    public static final Behaviour HONEST = new Behaviour(Fault.NONE, Duration.ZERO, Duration.ZERO, 0, null, 0);

    public Behaviour {
        if (latency.isNegative() || tokenDelay.isNegative()) {
            throw new IllegalArgumentException("latency and token delay must be 0 or more");
        }
        if (!(errorRate >= 0 && errorRate <= 1 && cachedShare >= 0 && cachedShare <= 1)) {
            throw new IllegalArgumentException("error rate and cached share must be from 0 to 1");
        }
    }

    /** This fault, at once. */
    public static Behaviour of(Fault fault) {
        return HONEST.with(fault);
    }

    /** 429 that asks to wait; whole seconds, null for a 429 without {@code Retry-After}. */
    public static Behaviour rateLimited(Duration retryAfter) {
        return new Behaviour(Fault.RATE_LIMITED, Duration.ZERO, Duration.ZERO, 0, retryAfter, 0);
    }

    /** An honest answer after this time. */
    public static Behaviour slow(Duration latency) {
        return HONEST.withLatency(latency);
    }

    /** The same with another fault. */
    public Behaviour with(Fault other) {
        return new Behaviour(other, latency, tokenDelay, errorRate, retryAfter, cachedShare);
    }

    /** The same with this time until the first byte. */
    public Behaviour withLatency(Duration time) {
        return new Behaviour(fault, time, tokenDelay, errorRate, retryAfter, cachedShare);
    }

    /** The same with this time between the chunks of a stream. */
    public Behaviour withTokenDelay(Duration time) {
        return new Behaviour(fault, latency, time, errorRate, retryAfter, cachedShare);
    }

    /** The same with this share of requests that get a 500. */
    public Behaviour withErrorRate(double share) {
        return new Behaviour(fault, latency, tokenDelay, share, retryAfter, cachedShare);
    }

    /** The same with this share of the input told as cached. */
    public Behaviour withCachedShare(double share) {
        return new Behaviour(fault, latency, tokenDelay, errorRate, retryAfter, share);
    }
}
