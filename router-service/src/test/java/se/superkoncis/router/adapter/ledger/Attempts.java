package se.superkoncis.router.adapter.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.AttemptEnd;
import se.superkoncis.router.domain.budget.AttemptEnd.CostSource;
import se.superkoncis.router.domain.call.CallFacts;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.price.Meter;
import se.superkoncis.router.domain.price.MeterCharge;
import se.superkoncis.router.domain.price.ModelPrice;
import se.superkoncis.router.domain.price.Usage;
import se.superkoncis.router.domain.routing.RouterMode;
import se.superkoncis.router.domain.routing.Tier;

/** Attempts whose tokens cost one micro-SEK each, so that money is counted in tokens. */
public final class Attempts {

    private Attempts() {}

    /** Attempt 1 of a new call that costs at most this, half of it for what is read. */
    public static AttemptAsk of(String tenant, String meeting, long micros) {
        return of(tenant, meeting, micros, false, Instant.now());
    }

    static AttemptAsk shadowOf(String tenant, String meeting, long micros) {
        return of(tenant, meeting, micros, true, Instant.now());
    }

    /** The same that began at another time, or in the shadow. */
    public static AttemptAsk of(String tenant, String meeting, long micros, boolean shadow, Instant startedAt) {
        CallFacts facts = new CallFacts(
                UUID.randomUUID(),
                "recap",
                tenant,
                meeting,
                Tier.DEEP,
                RouterMode.LIVE,
                "MODE_LIVE",
                shadow,
                List.of("canary"),
                true,
                7,
                null);
        return of(facts, 1, "first", 1, micros, startedAt);
    }

    /** The next attempt of a call, at another model that costs so many times as much. */
    static AttemptAsk fallback(AttemptAsk failed, String deployment, int times) {
        return of(
                failed.facts(),
                failed.attempt() + 1,
                deployment,
                times,
                failed.inputTokens() + failed.outputTokens(),
                failed.startedAt());
    }

    private static AttemptAsk of(
            CallFacts facts, int attempt, String deployment, int times, long tokens, Instant startedAt) {
        ModelPrice price = new Flat(times);
        long output = tokens / 2;
        return new AttemptAsk(
                facts,
                attempt,
                new Deployment(deployment, Tier.DEEP, "Nordmodell", "Nordmodell", "nord-1", "eu-north-1", "nord/1"),
                price,
                price.worstCase(tokens - output, output),
                tokens - output,
                output,
                startedAt,
                startedAt.plus(Duration.ofMinutes(2)));
    }

    /** Succeeded, with this many tokens written and none read. */
    public static AttemptEnd used(long tokens) {
        return new AttemptEnd("succeeded", null, new Usage(0, 0, tokens), CostSource.REPORTED, Instant.now());
    }

    /** Failed before anything was billed. */
    static AttemptEnd nothing() {
        return new AttemptEnd("failed", "connection", null, CostSource.REPORTED, Instant.now());
    }

    /** One price for every token. */
    private record Flat(int times) implements ModelPrice {
        @Override
        public String skuId() {
            return "nord/1";
        }

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
            return new MicroSek((inputTokens + outputTokens) * times);
        }

        @Override
        public List<MeterCharge> charge(Usage usage) {
            return Stream.of(meter(Meter.INPUT, usage.input()), meter(Meter.OUTPUT, usage.output()))
                    .filter(c -> c.tokens() > 0)
                    .toList();
        }

        private MeterCharge meter(Meter meter, long tokens) {
            return new MeterCharge(
                    meter,
                    tokens,
                    BigDecimal.valueOf(times).setScale(6, RoundingMode.UNNECESSARY),
                    new MicroSek(tokens * times));
        }
    }
}
