package se.superkoncis.router.adapter.ledger.stored;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.superkoncis.events.EventJson;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.call.CallFacts;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.price.Meter;
import se.superkoncis.router.domain.price.MeterCharge;
import se.superkoncis.router.domain.price.ModelPrice;
import se.superkoncis.router.domain.price.Usage;

/**
 * An ask as it lies in the table, so that any replica can charge it in full with the price that held when it was made.
 *
 * @param bounds what each meter costs at the bounds
 */
public record StoredAsk(
        CallFacts facts,
        int attempt,
        Deployment deployment,
        long worstCase,
        long inputTokens,
        long outputTokens,
        Instant startedAt,
        Instant expiresAt,
        String skuId,
        String catalogueVersion,
        BigDecimal fxRate,
        String fxDate,
        List<Bound> bounds) {

    private static final ObjectMapper JSON = EventJson.mapper();

    /** A charge, flat. */
    public record Bound(Meter meter, long tokens, BigDecimal sekPerMillion, long amount) {}

    /** The form of the table. */
    public static String write(AttemptAsk ask) {
        ModelPrice price = ask.price();
        try {
            return JSON.writeValueAsString(new StoredAsk(
                    ask.facts(),
                    ask.attempt(),
                    ask.deployment(),
                    ask.worstCase().amount(),
                    ask.inputTokens(),
                    ask.outputTokens(),
                    ask.startedAt(),
                    ask.expiresAt(),
                    price.skuId(),
                    price.catalogueVersion(),
                    price.fxRate(),
                    price.fxDate().toString(),
                    price.charge(bounds(ask)).stream()
                            .map(c -> new Bound(
                                    c.meter(),
                                    c.tokens(),
                                    c.sekPerMillion(),
                                    c.amount().amount()))
                            .toList()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ask again; its price knows what the bounds cost and nothing else. */
    public static AttemptAsk read(String json) {
        try {
            StoredAsk stored = JSON.readValue(json, StoredAsk.class);
            return new AttemptAsk(
                    stored.facts,
                    stored.attempt,
                    stored.deployment,
                    stored.new Price(),
                    new MicroSek(stored.worstCase),
                    stored.inputTokens,
                    stored.outputTokens,
                    stored.startedAt,
                    stored.expiresAt);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that the bounds allow, nothing of it cached. */
    public static Usage bounds(AttemptAsk ask) {
        return new Usage(ask.inputTokens(), 0, ask.outputTokens());
    }

    private final class Price implements ModelPrice {

        @Override
        public String skuId() {
            return skuId;
        }

        @Override
        public String catalogueVersion() {
            return catalogueVersion;
        }

        @Override
        public BigDecimal fxRate() {
            return fxRate;
        }

        @Override
        public LocalDate fxDate() {
            return LocalDate.parse(fxDate);
        }

        @Override
        public MicroSek worstCase(long input, long output) {
            if (input > inputTokens || output > outputTokens) {
                throw new IllegalArgumentException("a stored ask knows what its own bounds cost");
            }
            return new MicroSek(worstCase);
        }

        @Override
        public List<MeterCharge> charge(Usage usage) {
            if (!usage.equals(new Usage(inputTokens, 0, outputTokens))) {
                throw new IllegalArgumentException("a stored ask knows what its own bounds cost");
            }
            return bounds.stream()
                    .map(b -> new MeterCharge(b.meter(), b.tokens(), b.sekPerMillion(), new MicroSek(b.amount())))
                    .toList();
        }
    }
}
