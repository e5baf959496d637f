package se.superkoncis.router.domain.price;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One version of the price catalogue.
 *
 * @param version names it in every cost row; prices that differ have another
 * @param rate from US dollars; null when no entry needs one
 * @param entries by key, in the order of the file
 */
public record PriceCatalogue(String version, LocalDate asOf, FxRate rate, Map<String, PriceEntry> entries) {

    /**
     * SEK for a US dollar.
     *
     * @param date the day of the rate
     */
    public record FxRate(BigDecimal rate, LocalDate date) {

        private static final BigDecimal LEAST = BigDecimal.valueOf(2);
        private static final BigDecimal MOST = BigDecimal.valueOf(50);

        public FxRate {
            if (rate.compareTo(LEAST) < 0 || rate.compareTo(MOST) > 0) {
                throw new IllegalArgumentException("a dollar must cost 2 to 50 SEK, was " + rate.toPlainString());
            }
        }
    }

    public PriceCatalogue {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** Entries that have no price, with why. */
    public List<PriceEntry> faulty() {
        return entries.values().stream().filter(e -> e.fault() != null).toList();
    }

    /** The same prices at another rate. */
    public PriceCatalogue at(FxRate other) {
        return new PriceCatalogue(version, asOf, other, entries);
    }

    /** The price of an entry in SEK at a rate; the entry has no fault. */
    ModelPrice price(PriceEntry entry, FxRate at) {
        boolean dollars = entry.currency() == PriceEntry.Currency.USD;
        BigDecimal rate = dollars ? at.rate() : BigDecimal.ONE;
        return new BandedPrice(
                entry.key(),
                version,
                rate,
                dollars ? at.date() : asOf,
                entry.bands().stream().map(b -> b.times(rate)).toList());
    }
}
