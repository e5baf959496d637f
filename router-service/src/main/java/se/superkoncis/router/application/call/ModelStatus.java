package se.superkoncis.router.application.call;

import java.time.Instant;
import java.util.List;

/**
 * A deployment as people see it; without address and secret.
 *
 * @param kinds {@code chat}, {@code embeddings}
 * @param host where it is
 * @param callable whether calls may go there
 * @param why what to do when not; null when it is callable
 * @param priceVersion version of the catalogue that has its price; null when it has none
 * @param breaker CLOSED, OPEN or HALF_OPEN
 * @param coolingSeconds how long its provider asked to be left alone, 0 or more
 * @param running attempts under way
 * @param lastError class of the last failure; null when there was none
 */
public record ModelStatus(
        String name,
        String tier,
        String provider,
        String publisher,
        String model,
        List<String> kinds,
        String host,
        String region,
        boolean regionAllowed,
        String priceKey,
        boolean priceKnown,
        String priceVersion,
        boolean callable,
        String why,
        String breaker,
        long coolingSeconds,
        int running,
        String lastError,
        Instant lastErrorAt) {}
