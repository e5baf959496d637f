package se.superkoncis.router.adapter.kafka;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.superkoncis.events.Arm;
import se.superkoncis.events.CostIncurred;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventData;
import se.superkoncis.events.EventIds;
import se.superkoncis.events.EventType;
import se.superkoncis.events.ModelAttempted;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.AttemptEnd;
import se.superkoncis.router.domain.call.CallFacts;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.price.MeterCharge;
import se.superkoncis.router.domain.price.Usage;

/**
 * What is told of an attempt that has ended: its own event, and a cost row for each meter. All ids follow from call, attempt
 * and meter, so that whoever makes them again makes the same.
 */
public final class AttemptEvents {

    private static final String UNIT = "Tokens";
    private static final String PRICING_UNIT = "1000000 Tokens";
    private static final int MILLIONTHS = 6;

    private AttemptEvents() {}

    /**
     * The attempt's event, then its cost rows in the order of the charges.
     *
     * @param charges empty when nothing was billed
     * @param source {@code ce_source}
     */
    public static List<Event<?>> of(AttemptAsk ask, AttemptEnd end, List<MeterCharge> charges, String source) {
        List<Event<?>> events = new ArrayList<>();
        events.add(event(
                EventIds.derived(EventType.MODEL_ATTEMPTED, callId(ask), ask.attemptId())
                        .toString(),
                ask,
                end,
                source,
                attempted(ask, end)));
        for (MeterCharge charge : charges) {
            events.add(event(
                    costId(
                            ask.facts().callId().toString(),
                            ask.attemptId(),
                            charge.meter().wireName()),
                    ask,
                    end,
                    source,
                    row(ask, end, charge)));
        }
        return List.copyOf(events);
    }

    /** {@code ce_id} of the cost row of a meter. */
    static String costId(String callId, String attemptId, String meter) {
        return EventIds.derived(EventType.COST_INCURRED, callId, attemptId, meter)
                .toString();
    }

    private static <T extends EventData> Event<T> event(
            String id, AttemptAsk ask, AttemptEnd end, String source, T data) {
        CallFacts facts = ask.facts();
        return new Event<>(id, source, end.endedAt(), facts.meetingId(), facts.tenantId(), facts.traceparent(), data);
    }

    private static ModelAttempted attempted(AttemptAsk ask, AttemptEnd end) {
        CallFacts facts = ask.facts();
        Deployment deployment = ask.deployment();
        Usage usage = end.usage();
        return new ModelAttempted(
                callId(ask),
                ask.attemptId(),
                ask.attempt(),
                facts.tenantId(),
                facts.meetingId(),
                facts.task(),
                facts.tier().wireName(),
                facts.mode().wireName(),
                facts.routeReason(),
                deployment.name(),
                deployment.provider(),
                deployment.model(),
                deployment.region(),
                outcome(end.outcome()),
                end.errorClass(),
                ask.startedAt(),
                Math.max(0, Duration.between(ask.startedAt(), end.endedAt()).toMillis()),
                facts.shadow(),
                usage == null ? null : usage.input(),
                usage == null ? null : usage.cachedInput(),
                usage == null ? null : usage.output(),
                facts.tags(),
                arms(facts));
    }

    private static ModelAttempted.Outcome outcome(String outcome) {
        return switch (outcome) {
            case "succeeded" -> ModelAttempted.Outcome.SUCCEEDED;
            case "cancelled" -> ModelAttempted.Outcome.CANCELLED;
            case "failed" -> ModelAttempted.Outcome.FAILED;
            default -> throw new IllegalArgumentException("an attempt has no such outcome: " + outcome);
        };
    }

    private static CostIncurred row(AttemptAsk ask, AttemptEnd end, MeterCharge charge) {
        CallFacts facts = ask.facts();
        Deployment deployment = ask.deployment();
        String sek = charge.amount().toSek();
        return new CostIncurred(
                sek,
                sek,
                sek,
                "SEK",
                ask.startedAt(),
                end.endedAt(),
                "Usage",
                null,
                deployment.provider() + " models",
                CostIncurred.CATEGORY,
                CostIncurred.SUBCATEGORY,
                deployment.provider(),
                deployment.publisher(),
                Long.toString(charge.tokens()),
                UNIT,
                BigDecimal.valueOf(charge.tokens(), MILLIONTHS).toPlainString(),
                PRICING_UNIT,
                ask.price().skuId(),
                charge.meter().wireName(),
                deployment.region(),
                deployment.name(),
                facts.tenantId(),
                Map.of("tenantTags", String.join(",", facts.tags())),
                facts.meetingId(),
                facts.task(),
                callId(ask),
                ask.attemptId(),
                facts.tier().wireName(),
                facts.mode().wireName(),
                facts.routeReason(),
                facts.shadow(),
                ask.price().catalogueVersion(),
                rate(ask.price().fxRate()),
                end.costSource().name(),
                arms(facts));
    }

    /** A price in SEK has no rate to tell. */
    static String rate(BigDecimal fxRate) {
        return fxRate.compareTo(BigDecimal.ONE) == 0 ? null : fxRate.toPlainString();
    }

    private static String callId(AttemptAsk ask) {
        return ask.facts().callId().toString();
    }

    private static List<Arm> arms(CallFacts facts) {
        return List.of(new Arm("model-router", facts.featureOn() ? "on" : "off", facts.revision()));
    }
}
