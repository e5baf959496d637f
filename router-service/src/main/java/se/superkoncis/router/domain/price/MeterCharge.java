package se.superkoncis.router.domain.price;

import java.math.BigDecimal;
import se.superkoncis.kit.cost.MicroSek;

/**
 * What one meter of an attempt costs.
 *
 * @param tokens the quantity, 0 or more
 * @param sekPerMillion the price in force for this attempt (of the band that its input fell in), SEK for a million tokens
 * @param amount rounded up to a whole micro-SEK
 */
public record MeterCharge(Meter meter, long tokens, BigDecimal sekPerMillion, MicroSek amount) {}
