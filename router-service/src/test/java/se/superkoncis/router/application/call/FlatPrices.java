package se.superkoncis.router.application.call;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.price.Meter;
import se.superkoncis.router.domain.price.MeterCharge;
import se.superkoncis.router.domain.price.ModelPrice;
import se.superkoncis.router.domain.price.Prices;
import se.superkoncis.router.domain.price.Usage;

/** Prices in whole micro-SEK a token, the same for each meter. */
final class FlatPrices implements Prices {
    private final Map<String, Long> perToken = new HashMap<>();

    FlatPrices price(String key, long microSekPerToken) {
        perToken.put(key, microSekPerToken);
        return this;
    }

    @Override
    public Optional<ModelPrice> of(String priceKey) {
        return Optional.ofNullable(perToken.get(priceKey)).map(each -> new Flat(priceKey, each));
    }

    @Override
    public String whyNot(String priceKey) {
        return "The catalogue has no " + priceKey + ": add it.";
    }

    private record Flat(String skuId, long each) implements ModelPrice {
        @Override
        public String catalogueVersion() {
            return "test-1";
        }

        @Override
        public BigDecimal fxRate() {
            return BigDecimal.TEN;
        }

        @Override
        public LocalDate fxDate() {
            return LocalDate.of(2026, 11, 2);
        }

        @Override
        public MicroSek worstCase(long inputTokens, long outputTokens) {
            return new MicroSek((inputTokens + outputTokens) * each);
        }

        @Override
        public List<MeterCharge> charge(Usage usage) {
            return List.of(
                    charge(Meter.INPUT, usage.input() - usage.cachedInput()),
                    charge(Meter.CACHED_INPUT, usage.cachedInput()),
                    charge(Meter.OUTPUT, usage.output()));
        }

        private MeterCharge charge(Meter meter, long tokens) {
            return new MeterCharge(meter, tokens, BigDecimal.valueOf(each), new MicroSek(tokens * each));
        }
    }
}
