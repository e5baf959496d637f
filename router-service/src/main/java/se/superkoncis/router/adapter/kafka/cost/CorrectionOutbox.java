package se.superkoncis.router.adapter.kafka.cost;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import se.superkoncis.events.AuditRecorded;
import se.superkoncis.events.CostCorrected;
import se.superkoncis.events.CostIncurred;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventIds;
import se.superkoncis.events.EventType;
import se.superkoncis.router.domain.price.correction.Correction;
import se.superkoncis.router.domain.price.correction.CorrectionOrder;

/** Writes corrections in the words of the rows that they put right, and an entry of the audit trail, with one commit. */
final class CorrectionOutbox {

    private final Consumer<List<Event<?>>> outbox;
    private final String source;
    private final Clock clock;

    CorrectionOutbox(Consumer<List<Event<?>>> outbox, String source, Clock clock) {
        this.outbox = outbox;
        this.source = source;
        this.clock = clock;
    }

    void tell(CorrectionOrder order, List<Correction> due, Map<String, Event<CostIncurred>> rows, String actor) {
        Instant now = clock.instant();
        List<Event<?>> events = new ArrayList<>();
        for (Correction correction : due) {
            Event<CostIncurred> row = rows.get(correction.rowId());
            // Two orders at the same time make the same id: readers count one of them.
            String id = EventIds.derived(
                            EventType.COST_CORRECTED, correction.rowId(), Integer.toString(correction.number()))
                    .toString();
            events.add(new Event<>(
                    id,
                    source,
                    now,
                    row.subject(),
                    row.tenantId(),
                    row.traceparent(),
                    new CostCorrected(corrected(row.data(), correction), correction.rowId(), order.reason())));
        }
        events.add(audit(order, due, actor, now));
        outbox.accept(events);
    }

    private Event<AuditRecorded> audit(CorrectionOrder order, List<Correction> due, String actor, Instant now) {
        String id = EventIds.fresh().toString();
        long sum = due.stream().mapToLong(Correction::microSek).sum();
        AuditRecorded data = new AuditRecorded(
                id,
                now,
                actor,
                "costs.corrected",
                "price/" + order.priceKey(),
                null,
                JsonNodeFactory.instance.objectNode().put("version", order.fromVersion()),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("version", due.get(0).version())
                        .put("from", order.from().toString())
                        .put("to", order.to().toString())
                        .put("rows", due.size())
                        .put("sek", BigDecimal.valueOf(sum, 6).toPlainString()),
                order.reason(),
                null);
        return new Event<>(id, source, now, null, null, null, data);
    }

    private static CostIncurred corrected(CostIncurred row, Correction correction) {
        String sek = BigDecimal.valueOf(correction.microSek(), 6).toPlainString();
        boolean inSek = correction.fxRate().compareTo(BigDecimal.ONE) == 0;
        return new CostIncurred(
                sek,
                sek,
                sek,
                row.billingCurrency(),
                row.chargePeriodStart(),
                row.chargePeriodEnd(),
                row.chargeCategory(),
                CostIncurred.CORRECTION,
                row.serviceName(),
                row.serviceCategory(),
                row.serviceSubcategory(),
                row.providerName(),
                row.publisherName(),
                "0",
                row.consumedUnit(),
                "0",
                row.pricingUnit(),
                row.skuId(),
                row.skuMeter(),
                row.regionId(),
                row.resourceId(),
                row.subAccountId(),
                row.tags(),
                row.meetingId(),
                row.task(),
                row.callId(),
                row.attemptId(),
                row.tier(),
                row.routerMode(),
                row.routeReason(),
                row.shadow(),
                correction.version(),
                inSek ? null : correction.fxRate().toPlainString(),
                row.costSource(),
                row.arms());
    }
}
