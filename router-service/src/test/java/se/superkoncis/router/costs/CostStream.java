package se.superkoncis.router.costs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.superkoncis.events.CostCorrected;
import se.superkoncis.events.CostIncurred;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventJson;
import se.superkoncis.kit.charge.EngineCharge;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.adapter.kafka.AttemptEvents;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.AttemptEnd;
import se.superkoncis.router.domain.budget.AttemptEnd.CostSource;
import se.superkoncis.router.domain.call.CallFacts;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.price.ModelPrice;
import se.superkoncis.router.domain.price.PriceBand;
import se.superkoncis.router.domain.price.PriceCatalogue;
import se.superkoncis.router.domain.price.PriceEntry;
import se.superkoncis.router.domain.price.PriceList;
import se.superkoncis.router.domain.price.Usage;
import se.superkoncis.router.domain.routing.RouterMode;
import se.superkoncis.router.domain.routing.Tier;

/** A cost topic as the service writes it: models, embedded engines, shadow runs, calls without a meeting, corrections, repeats. */
final class CostStream {

    /** What all corrections come to. */
    static final BigDecimal CORRECTED = new BigDecimal("-0.000500");

    private static final Instant FIRST = Instant.parse("2026-11-30T20:00:00Z");
    private static final String SOURCE = "/superkoncis/router";

    private CostStream() {}

    static List<Event<?>> generated() {
        List<Event<?>> events = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Instant at = FIRST.plus(Duration.ofMinutes(10L * i));
            String tenant = i % 3 == 0 ? "acme" : "ålands-bygg";
            String meeting = i % 10 == 9 ? null : "m-" + i % 17;
            List<Event<?>> attempt = attempt(i, tenant, meeting, at);
            events.addAll(attempt.subList(1, attempt.size()));
            events.add(embedded(i, tenant, "m-" + i % 17, at));
        }
        events.add(correction(events));
        events.addAll(List.copyOf(events.subList(0, 40)));
        return events;
    }

    private static List<Event<?>> attempt(int i, String tenant, String meeting, Instant at) {
        ModelPrice price = price();
        CallFacts facts = new CallFacts(
                new UUID(7, i),
                "recap",
                tenant,
                meeting,
                Tier.DEEP,
                RouterMode.LIVE,
                "MODE_LIVE",
                i % 7 == 0,
                List.of("canary"),
                true,
                1,
                null);
        AttemptAsk ask = new AttemptAsk(
                facts,
                1,
                new Deployment(
                        "small-eu",
                        Tier.DEEP,
                        "Mistral AI",
                        "Mistral AI",
                        "mistral-small-2603",
                        "eu-west-1",
                        "mistral/mistral-small-2603"),
                price,
                price.worstCase(20_000, 2_000),
                20_000,
                2_000,
                at,
                at.plusSeconds(90));
        Usage usage = new Usage(10_000 + 37L * i, 100L * (i % 4), 300 + i);
        AttemptEnd end = new AttemptEnd("succeeded", null, usage, CostSource.REPORTED, at.plusSeconds(3));
        return AttemptEvents.of(ask, end, price.charge(usage), SOURCE);
    }

    private static Event<?> embedded(int i, String tenant, String meeting, Instant at) {
        return new EngineCharge(
                        tenant,
                        meeting,
                        "decisions",
                        "d-" + i,
                        1,
                        at,
                        at.plusMillis(40),
                        Duration.ofMillis(40 + i),
                        new MicroSek(5 + i),
                        "cpu-2026-11",
                        "embedded-decisions",
                        "embedded",
                        null,
                        null,
                        List.of("canary"),
                        List.of(),
                        Map.of("decisions", 2))
                .event(SOURCE, null);
    }

    /** Made from the wire form: the row with the columns of a correction. */
    private static Event<CostCorrected> correction(List<Event<?>> events) {
        Event<?> wrong = events.stream()
                .filter(e -> e.data() instanceof CostIncurred row
                        && row.skuMeter().equals("output-tokens")
                        && !row.ofShadow())
                .findFirst()
                .orElseThrow();
        var json = EventJson.mapper();
        var row = json.<ObjectNode>valueToTree(wrong.data());
        String sek = CORRECTED.toPlainString();
        row.put("BilledCost", sek)
                .put("EffectiveCost", sek)
                .put("ListCost", sek)
                .put("ChargeClass", "Correction");
        row.put("ConsumedQuantity", "0").put("PricingQuantity", "0");
        row.put("x_CorrectsEventId", wrong.id()).put("x_Reason", "the price fell");
        CostCorrected data = json.convertValue(row, CostCorrected.class);
        return new Event<>("correction-1", SOURCE, wrong.time(), wrong.subject(), wrong.tenantId(), null, data);
    }

    private static ModelPrice price() {
        PriceEntry entry = PriceEntry.of(
                "mistral/mistral-small-2603",
                PriceEntry.Currency.USD,
                false,
                List.of(new PriceBand(
                        Long.MAX_VALUE, new BigDecimal("0.15"), new BigDecimal("0.015"), new BigDecimal("0.6"))));
        LocalDate day = LocalDate.of(2026, 11, 24);
        PriceCatalogue catalogue = new PriceCatalogue(
                "2026-11-24", day, new PriceCatalogue.FxRate(BigDecimal.TEN, day), Map.of(entry.key(), entry));
        return new PriceList(catalogue, 120, Clock.fixed(FIRST, ZoneOffset.UTC))
                .of(entry.key())
                .orElseThrow();
    }
}
