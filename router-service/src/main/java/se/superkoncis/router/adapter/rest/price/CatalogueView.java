package se.superkoncis.router.adapter.rest.price;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import se.superkoncis.router.application.price.PriceState;
import se.superkoncis.router.domain.price.PriceCatalogue;

/**
 * The catalogue in force on this instance.
 *
 * @param refusedModels entries without a usable price
 * @param usdSek SEK for a US dollar
 * @param problem why what lies in the file is not in force
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CatalogueView(
        String version,
        LocalDate asOf,
        String file,
        int models,
        int refusedModels,
        String usdSek,
        LocalDate usdSekDate,
        Long rateAgeDays,
        Instant inForceSince,
        String problem,
        Instant refusedAt) {

    static CatalogueView of(PriceState state) {
        PriceCatalogue catalogue = state.list().catalogue();
        PriceCatalogue.FxRate rate = catalogue.rate();
        return new CatalogueView(
                catalogue.version(),
                catalogue.asOf(),
                state.file(),
                catalogue.entries().size(),
                catalogue.faulty().size(),
                rate == null ? null : rate.rate().toPlainString(),
                rate == null ? null : rate.date(),
                state.list().rateAge().orElse(null),
                state.since(),
                state.problem(),
                state.refusedAt());
    }
}
