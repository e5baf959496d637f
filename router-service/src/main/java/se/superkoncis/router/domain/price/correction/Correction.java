package se.superkoncis.router.domain.price.correction;

import java.math.BigDecimal;

/**
 * What has to be added to a cost row.
 *
 * @param rowId id of the row
 * @param number which correction of the row it is, from 1; with the row's id it names the correction
 * @param microSek what is right less what was charged; negative when too much was charged, never 0
 * @param version of the catalogue that is right
 * @param fxRate the rate that is right; 1 for a price in SEK
 */
public record Correction(String rowId, int number, long microSek, String version, BigDecimal fxRate) {}
