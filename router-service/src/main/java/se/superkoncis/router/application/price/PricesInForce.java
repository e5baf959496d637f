package se.superkoncis.router.application.price;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.router.config.PriceSettings;
import se.superkoncis.router.domain.price.ModelPrice;
import se.superkoncis.router.domain.price.PriceCatalogue;
import se.superkoncis.router.domain.price.PriceCatalogue.FxRate;
import se.superkoncis.router.domain.price.PriceList;
import se.superkoncis.router.domain.price.PriceSource;
import se.superkoncis.router.domain.price.PriceSource.Reading;
import se.superkoncis.router.domain.price.Prices;

/** Holds the prices that are in force. A file that cannot be used changes nothing: the last good one stays. */
@ApplicationScoped
public class PricesInForce implements Prices {

    private static final Logger LOG = Logger.getLogger(PricesInForce.class);

    private final PriceSource source;
    private final PriceSettings settings;
    private final Clock clock;
    private volatile PriceState state;

    PricesInForce(PriceSource source, PriceSettings settings, Clock clock) {
        if (settings.usdSek().isPresent() != settings.usdSekDate().isPresent()) {
            throw new IllegalArgumentException(
                    "router.prices.usd-sek and router.prices.usd-sek-date go together: set both or none");
        }
        this.source = source;
        this.settings = settings;
        this.clock = clock;
        this.state = new PriceState(
                PriceList.none("no price file has been read yet.", clock), source.name(), null, null, clock.instant());
        refresh(true);
    }

    /**
     * Looks whether there is another catalogue and puts it in force.
     *
     * @param closely true to compare the content even if the file looks untouched
     */
    public synchronized PriceState refresh(boolean closely) {
        Reading reading = source.read(closely);
        if (reading instanceof Reading.Found found) {
            String clash = clash(found.catalogue());
            if (clash == null) {
                take(found.catalogue());
            } else {
                refuse(clash);
            }
        } else if (reading instanceof Reading.Refused refused) {
            refuse(refused.why());
        }
        return state;
    }

    /** Rows of one version must have one price, or nobody could tell later which one was meant. */
    private String clash(PriceCatalogue found) {
        PriceCatalogue now = state.list().catalogue();
        return found.version().equals(now.version()) && !found.entries().equals(now.entries())
                ? "its prices differ from those in force and its version does not: give it another version"
                : null;
    }

    private void take(PriceCatalogue found) {
        PriceCatalogue catalogue = settings.usdSek()
                .map(rate -> found.at(new FxRate(rate, settings.usdSekDate().orElseThrow())))
                .orElse(found);
        PriceList list = new PriceList(catalogue, settings.maxAge(), clock);
        Instant now = clock.instant();
        state = new PriceState(list, source.name(), null, null, now);
        Facts.of("prices in force")
                .with("version", catalogue.version())
                .with("file", source.name())
                .with("models", catalogue.entries().size())
                .with("refusedModels", catalogue.faulty().size())
                .with("rateAgeDays", list.rateAge().orElse(null))
                .info(LOG);
        catalogue
                .faulty()
                .forEach(e -> Facts.of("price entry refused")
                        .with("priceKey", e.key())
                        .with("why", e.fault())
                        .warn(LOG));
        if (list.rateAge().orElse(0L) > settings.warnAge()) {
            Facts.of("rate from US dollars is old")
                    .with("rateAgeDays", list.rateAge().orElseThrow())
                    .with("refusedAtDays", settings.maxAge())
                    .warn(LOG);
        }
    }

    private void refuse(String why) {
        PriceState before = state;
        boolean nothing = before.list().catalogue().entries().isEmpty();
        PriceList list = nothing ? PriceList.none("the price file " + why + ".", clock) : before.list();
        state = new PriceState(list, source.name(), why, clock.instant(), before.since());
        Facts.of("price file refused, what was in force stays")
                .with("file", source.name())
                .with("why", why)
                .with("versionInForce", list.catalogue().version())
                .warn(LOG);
    }

    /** What is in force and what is wrong with the file, if anything. */
    public PriceState state() {
        return state;
    }

    @Override
    public Optional<ModelPrice> of(String priceKey) {
        return state.list().of(priceKey);
    }

    /** The price at the rate of another day. */
    public Optional<ModelPrice> of(String priceKey, BigDecimal rate) {
        return state.list().of(priceKey, rate);
    }

    @Override
    public String whyNot(String priceKey) {
        return state.list().whyNot(priceKey);
    }
}
