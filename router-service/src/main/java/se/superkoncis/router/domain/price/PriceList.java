package se.superkoncis.router.domain.price;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.superkoncis.router.domain.price.PriceCatalogue.FxRate;

/** A catalogue in force: its prices in SEK, and whether its rate can still be trusted. */
public final class PriceList implements Prices {

    private final PriceCatalogue catalogue;
    private final String outage;
    private final int mostDays;
    private final Clock clock;
    private final Map<String, ModelPrice> prices = new HashMap<>();

    /**
     * A list of all entries that have no fault.
     *
     * @param mostDays a rate older than so many days is not used
     */
    public PriceList(PriceCatalogue catalogue, int mostDays, Clock clock) {
        this(catalogue, null, mostDays, clock);
    }

    private PriceList(PriceCatalogue catalogue, String outage, int mostDays, Clock clock) {
        this.catalogue = catalogue;
        this.outage = outage;
        this.mostDays = mostDays;
        this.clock = clock;
        catalogue.entries().values().stream()
                .filter(e -> e.fault() == null)
                .forEach(e -> prices.put(e.key(), catalogue.price(e, catalogue.rate())));
    }

    /** No prices at all, because no catalogue could be read yet. */
    public static PriceList none(String why, Clock clock) {
        return new PriceList(new PriceCatalogue("none", LocalDate.EPOCH, null, Map.of()), why, 0, clock);
    }

    /** What it is made from. */
    public PriceCatalogue catalogue() {
        return catalogue;
    }

    /** Age of the rate in days; empty when no price needs one. */
    public Optional<Long> rateAge() {
        return Optional.ofNullable(catalogue.rate())
                .map(r -> LocalDate.now(clock).toEpochDay() - r.date().toEpochDay());
    }

    @Override
    public Optional<ModelPrice> of(String priceKey) {
        ModelPrice price = prices.get(priceKey);
        return price == null || isTooOld(priceKey) || isToCome(priceKey) ? Optional.empty() : Optional.of(price);
    }

    /** The price at a rate of another day, as a correction needs it; its age does not matter. */
    public Optional<ModelPrice> of(String priceKey, BigDecimal rate) {
        return Optional.ofNullable(prices.get(priceKey))
                .map(p -> catalogue.price(catalogue.entries().get(priceKey), new FxRate(rate, p.fxDate())));
    }

    /** True when its price is in dollars: its cost moves with the rate. */
    public boolean isInDollars(String priceKey) {
        PriceEntry entry = catalogue.entries().get(priceKey);
        return entry != null && entry.fault() == null && entry.currency() == PriceEntry.Currency.USD;
    }

    @Override
    public String whyNot(String priceKey) {
        if (outage != null) {
            return "There are no prices: " + outage;
        }
        PriceEntry entry = catalogue.entries().get(priceKey);
        String version = " in version " + catalogue.version() + " of the price catalogue";
        if (entry == null) {
            return "There is no entry " + priceKey + version + ": add one, or correct the price-key of the deployment.";
        }
        if (entry.fault() != null) {
            return "The entry " + priceKey + version + " cannot be used: " + entry.fault() + ".";
        }
        if (isTooOld(priceKey)) {
            return "The price file is stale: its rate from US dollars is of "
                    + catalogue.rate().date() + ", more than "
                    + mostDays + " days ago. Put a newer rate into the file, or set router.prices.usd-sek and"
                    + " router.prices.usd-sek-date.";
        }
        if (isToCome(priceKey)) {
            return "The rate from US dollars is of " + catalogue.rate().date() + ", a day still to come, and would"
                    + " never grow old: correct the day of the rate.";
        }
        return "The entry " + priceKey + version + " has a price.";
    }

    /** A day is for clocks that differ. */
    private boolean isToCome(String priceKey) {
        return isInDollars(priceKey) && rateAge().orElse(0L) < -1;
    }

    private boolean isTooOld(String priceKey) {
        return isInDollars(priceKey) && rateAge().orElse(Long.MAX_VALUE) > mostDays;
    }
}
