package se.superkoncis.router.domain.price;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the catalogue says of one model. An entry with a fault has no price: the model is refused, the others are not.
 *
 * @param key as in a deployment's settings, {@code provider/model}
 * @param currency of the prices
 * @param free true when the operator has said outright that it costs nothing
 * @param bands ascending; the last has no upper border; empty with a fault
 * @param fault what is wrong with it, in words that say what to do; null when nothing is
 */
public record PriceEntry(String key, Currency currency, boolean free, List<PriceBand> bands, String fault) {

    /** Above this a price is a slip of the pen, as when it is meant for a single token. */
    private static final BigDecimal DEAREST = BigDecimal.valueOf(100_000);

    /** Currencies of prices. */
    public enum Currency {
        USD,
        SEK
    }

    public PriceEntry {
        bands = List.copyOf(bands);
    }

    /** An entry, with its fault if its prices break a rule. */
    public static PriceEntry of(String key, Currency currency, boolean free, List<PriceBand> bands) {
        String fault = fault(free, bands);
        return fault == null ? new PriceEntry(key, currency, free, bands, null) : faulty(key, fault);
    }

    /** An entry that cannot be used. */
    public static PriceEntry faulty(String key, String fault) {
        return new PriceEntry(key, Currency.USD, false, List.of(), fault);
    }

    private static String fault(boolean free, List<PriceBand> bands) {
        if (bands.isEmpty() || bands.get(bands.size() - 1).upTo() != Long.MAX_VALUE) {
            return "the last band must have no upToInputTokens, so that requests of every size have a price";
        }
        long below = 0;
        for (PriceBand band : bands) {
            if (band.upTo() <= below) {
                return "upToInputTokens must rise from band to band";
            }
            below = band.upTo();
            for (Meter meter : Meter.values()) {
                String fault = fault(free, band.of(meter), meter);
                if (fault != null) {
                    return fault;
                }
            }
        }
        return null;
    }

    private static String fault(boolean free, BigDecimal price, Meter meter) {
        if (price.signum() < 0) {
            return "the price of " + meter.wireName() + " is negative";
        }
        if (price.signum() == 0 && !free) {
            return "the price of " + meter.wireName() + " is 0: state it, or say \"free\": true if it costs nothing";
        }
        if (price.signum() > 0 && free) {
            return "it is said to be free and has a price for " + meter.wireName() + ": take one of them out";
        }
        if (price.compareTo(DEAREST) > 0) {
            return "the price of " + meter.wireName() + " is above " + DEAREST.toPlainString()
                    + " for a million tokens: check the unit";
        }
        return null;
    }
}
