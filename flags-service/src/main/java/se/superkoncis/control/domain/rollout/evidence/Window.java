package se.superkoncis.control.domain.rollout.evidence;

import java.time.Instant;
import java.util.List;

/**
 * What one arm brought in one window.
 *
 * @param good cases that went well
 * @param tenants distinct tenants behind the cases
 * @param designEffect at least 1; null when it is not known
 * @param bins times in ascending bins; empty where none are measured
 */
public record Window(
        String arm,
        String measure,
        Instant from,
        Instant to,
        long n,
        long good,
        long tenants,
        Double designEffect,
        List<Bin> bins) {

    /** The arm that has the feature. */
    public static final String CANARY = "canary";
    /** The arm beside it that has not. */
    public static final String CONTROL = "control";

    /** Cases up to and including so many milliseconds, above the bin before. */
    public record Bin(long upToMs, long n) {}

    public Window {
        bins = List.copyOf(bins);
    }
}
