package se.superkoncis.router.domain.price.correction;

import se.superkoncis.router.domain.price.Meter;

/**
 * One meter of an attempt as it has been charged until now.
 *
 * @param rowId id of its cost row
 * @param tokens 0 or more
 * @param microSek what was charged, with all corrections until now
 * @param corrections how many of them there are
 */
public record ChargedMeter(String rowId, Meter meter, long tokens, long microSek, int corrections) {}
