package se.superkoncis.router.adapter.gateway;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.price.Meter;
import se.superkoncis.router.domain.price.MeterCharge;
import se.superkoncis.router.domain.price.ModelPrice;
import se.superkoncis.router.domain.price.Prices;
import se.superkoncis.router.domain.price.Usage;

/** Prices of the two simulated deployments, where no catalogue is built in: micro-SEK a token, near what these models cost. */
@DefaultBean
@ApplicationScoped
class SimulatedPrices implements Prices {

    private static final Map<String, Long> PER_TOKEN =
            Map.of(GatewayResource.FAST_PRICE, 16L, GatewayResource.DEEP_PRICE, 80L);

    @Override
    public Optional<ModelPrice> of(String priceKey) {
        return Optional.ofNullable(PER_TOKEN.get(priceKey)).map(each -> new Flat(priceKey, each));
    }

    @Override
    public String whyNot(String priceKey) {
        return "There is no price of " + priceKey + ".";
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
            return List.of(charge(Meter.INPUT, usage.input()), charge(Meter.OUTPUT, usage.output()));
        }

        private MeterCharge charge(Meter meter, long tokens) {
            return new MeterCharge(meter, tokens, BigDecimal.valueOf(each), new MicroSek(tokens * each));
        }
    }
}
