package se.superkoncis.router.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.CostIncurred;
import se.superkoncis.events.Event;
import se.superkoncis.events.ModelAttempted;
import se.superkoncis.events.WireRecord;
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

/** What is told of an attempt: once and the same, whoever tells it. */
class AttemptEventsTest {

    private static final UUID CALL = UUID.fromString("0193a1b2-7c00-7000-8000-000000000001");
    private static final Instant SENT = Instant.parse("2026-11-24T09:59:00.200Z");
    private static final AttemptEnd ANSWERED =
            new AttemptEnd("succeeded", null, new Usage(1500, 500, 200), CostSource.REPORTED, SENT.plusMillis(1234));
    private static final List<MeterCharge> CHARGES = List.of(
            charge(Meter.INPUT, 1000, "4", 4000),
            charge(Meter.CACHED_INPUT, 500, "1", 500),
            charge(Meter.OUTPUT, 200, "16", 3200));

    @Test
    void shouldTellOfTheAttemptAndOfEachMeter() {
        // When
        List<Event<?>> events = AttemptEvents.of(ask("m-1", false), ANSWERED, CHARGES, "/superkoncis/router");
        // Then
        ModelAttempted attempted = (ModelAttempted) events.get(0).data();
        assertThat(attempted.outcome()).isEqualTo(ModelAttempted.Outcome.SUCCEEDED);
        assertThat(attempted.latencyMs()).isEqualTo(1234);
        assertThat(attempted.inputTokens()).isEqualTo(1500);
        assertThat(attempted.cachedInputTokens()).isEqualTo(500);
        List<CostIncurred> rows = rows(events);
        assertThat(rows)
                .extracting(CostIncurred::skuMeter)
                .containsExactly("input-tokens", "cached-input-tokens", "output-tokens");
        assertThat(rows).extracting(CostIncurred::billedCost).containsExactly("0.004000", "0.000500", "0.003200");
        assertThat(rows).extracting(CostIncurred::pricingQuantity).containsExactly("0.001000", "0.000500", "0.000200");
        assertThat(rows).extracting(CostIncurred::attemptId).containsOnly(attempted.attemptId());
        assertThat(rows).extracting(CostIncurred::fxRate).containsOnly("9.5");
        assertThat(rows).extracting(CostIncurred::costSource).containsOnly("REPORTED");
    }

    @Test
    void shouldTellTheSameWhenItIsToldAgain() {
        // Given
        List<Event<?>> before = AttemptEvents.of(ask("m-1", false), ANSWERED, CHARGES, "/superkoncis/router");
        // When
        List<Event<?>> again = AttemptEvents.of(ask("m-1", false), ANSWERED, CHARGES, "/superkoncis/router");
        // Then
        assertThat(again).isEqualTo(before);
        assertThat(again).extracting(e -> e.id()).doesNotHaveDuplicates();
    }

    @Test
    void shouldTellOfAnAttemptThatCostNothing() {
        // Given
        AttemptEnd end = new AttemptEnd("failed", "connection", null, CostSource.REPORTED, SENT.plusMillis(5));
        // When
        List<Event<?>> events = AttemptEvents.of(ask("m-1", false), end, List.of(), "/superkoncis/router");
        // Then
        assertThat(events).hasSize(1);
        ModelAttempted attempted = (ModelAttempted) events.get(0).data();
        assertThat(attempted.errorClass()).isEqualTo("connection");
        assertThat(attempted.inputTokens()).isNull();
    }

    @Test
    void shouldKeyACallWithoutMeetingByItsTenantAndMarkTheShadow() {
        // When
        List<Event<?>> events = AttemptEvents.of(ask(null, true), ANSWERED, CHARGES, "/superkoncis/router");
        // Then
        CloudEvents codec = new CloudEvents();
        assertThat(events).extracting(codec::encode).extracting(WireRecord::key).containsOnly("acme");
        assertThat(rows(events)).allMatch(CostIncurred::ofShadow);
        assertThat(((ModelAttempted) events.get(0).data()).shadow()).isTrue();
    }

    @Test
    void shouldRefuseAnOutcomeThatNobodyKnows() {
        AttemptEnd end = new AttemptEnd("odd", null, null, CostSource.REPORTED, SENT);
        assertThatThrownBy(() -> AttemptEvents.of(ask("m-1", false), end, List.of(), "/superkoncis/router"))
                .hasMessageContaining("no such outcome");
    }

    private static List<CostIncurred> rows(List<Event<?>> events) {
        return events.stream().skip(1).map(e -> (CostIncurred) e.data()).toList();
    }

    private static MeterCharge charge(Meter meter, long tokens, String price, long micros) {
        return new MeterCharge(meter, tokens, new BigDecimal(price), new MicroSek(micros));
    }

    private static AttemptAsk ask(String meeting, boolean shadow) {
        CallFacts facts = new CallFacts(
                CALL,
                "recap",
                "acme",
                meeting,
                Tier.DEEP,
                RouterMode.LIVE,
                "MODE_LIVE",
                shadow,
                List.of("canary"),
                true,
                7,
                null);
        return new AttemptAsk(
                facts,
                2,
                new Deployment(
                        "mini-eu", Tier.DEEP, "OpenAI", "OpenAI", "gpt-4.1-mini", "eu-north-1", "openai/gpt-4.1-mini"),
                new KnownPrice(),
                new MicroSek(10_000),
                2000,
                500,
                SENT,
                SENT.plusSeconds(90));
    }

    /** A price that is only asked for its names. */
    private record KnownPrice() implements ModelPrice {
        @Override
        public String skuId() {
            return "openai/gpt-4.1-mini";
        }

        @Override
        public String catalogueVersion() {
            return "2026-11-24";
        }

        @Override
        public BigDecimal fxRate() {
            return new BigDecimal("9.5");
        }

        @Override
        public LocalDate fxDate() {
            return LocalDate.of(2026, 11, 24);
        }

        @Override
        public MicroSek worstCase(long inputTokens, long outputTokens) {
            return new MicroSek(10_000);
        }

        @Override
        public List<MeterCharge> charge(Usage usage) {
            return CHARGES;
        }
    }
}
