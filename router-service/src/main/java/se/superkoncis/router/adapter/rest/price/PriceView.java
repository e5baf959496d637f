package se.superkoncis.router.adapter.rest.price;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import se.superkoncis.router.domain.price.PriceBand;
import se.superkoncis.router.domain.price.PriceEntry;
import se.superkoncis.router.domain.price.PriceList;

/**
 * One model of the catalogue. Prices are decimals for a million tokens.
 *
 * @param usable true when it has a price now
 * @param why what is wrong when it has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PriceView(String key, String currency, boolean free, List<Band> bands, boolean usable, String why) {

    /** Prices of requests up to a size; the last band has no border. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Band(Long upToInputTokens, String input, String cachedInput, String output) {
        static Band of(PriceBand band) {
            return new Band(
                    band.upTo() == Long.MAX_VALUE ? null : band.upTo(),
                    band.input().toPlainString(),
                    band.cachedInput().toPlainString(),
                    band.output().toPlainString());
        }
    }

    static PriceView of(PriceEntry entry, PriceList list) {
        boolean usable = list.of(entry.key()).isPresent();
        return new PriceView(
                entry.key(),
                entry.currency().name(),
                entry.free(),
                entry.bands().stream().map(Band::of).toList(),
                usable,
                usable ? null : list.whyNot(entry.key()));
    }
}
