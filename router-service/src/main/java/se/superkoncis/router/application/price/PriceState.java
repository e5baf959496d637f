package se.superkoncis.router.application.price;

import java.time.Instant;
import se.superkoncis.router.domain.price.PriceList;

/**
 * The prices in force, and how the file stands.
 *
 * @param file name of the source
 * @param problem why what lies in the file now is not in force; null when it is
 * @param refusedAt when it was refused; null when it was not
 * @param since when the prices came into force
 */
public record PriceState(PriceList list, String file, String problem, Instant refusedAt, Instant since) {}
