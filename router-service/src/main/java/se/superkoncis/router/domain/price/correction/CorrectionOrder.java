package se.superkoncis.router.domain.price.correction;

import java.time.Instant;

/**
 * Which costs are to be put right.
 *
 * @param fromVersion version of the catalogue whose price was wrong
 * @param from start of the time in which the attempts began, inclusive
 * @param to end of it, exclusive
 * @param keepRate true to keep each row's own rate from US dollars, because only the price was wrong
 * @param reason why, told in each correction
 */
public record CorrectionOrder(
        String priceKey, String fromVersion, Instant from, Instant to, boolean keepRate, String reason) {}
