package se.superkoncis.router.adapter.ledger.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import se.superkoncis.events.BudgetChanged;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventIds;
import se.superkoncis.events.EventType;
import se.superkoncis.kit.config.KitConfig;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.adapter.kafka.AttemptEvents;
import se.superkoncis.router.adapter.ledger.LedgerEvents;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.AttemptEnd;
import se.superkoncis.router.domain.budget.BudgetChange;
import se.superkoncis.router.domain.budget.BudgetChange.Kind;
import se.superkoncis.router.domain.price.MeterCharge;

/** The ledger's events as the contract has them. */
@ApplicationScoped
public class KafkaLedgerEvents implements LedgerEvents {

    private final String source;

    @Inject
    KafkaLedgerEvents(KitConfig config) {
        this("/superkoncis/" + config.service());
    }

    /** With the events' source. */
    public KafkaLedgerEvents(String source) {
        this.source = source;
    }

    @Override
    public List<Event<?>> ended(AttemptAsk ask, AttemptEnd end, List<MeterCharge> charges) {
        return AttemptEvents.of(ask, end, charges, source);
    }

    @Override
    public List<Event<?>> changed(BudgetChange change) {
        BudgetChange.Cause cause = change.cause();
        if (change.scope() == BudgetChange.Scope.MEETING && cause.meetingId() == null) {
            // The budget of one call: its refusal is told by the call.
            return List.of();
        }
        BudgetChanged data = data(change, cause);
        String id = EventIds.derived(
                        EventType.BUDGET_CHANGED,
                        data.scope().wireName(),
                        String.valueOf(data.tenantId()),
                        String.valueOf(data.meetingId()),
                        String.valueOf(data.period()),
                        change.kind().name(),
                        Integer.toString(change.number()),
                        String.valueOf(data.cap()))
                .toString();
        return List.of(
                new Event<>(id, source, change.at(), data.meetingId(), data.tenantId(), cause.traceparent(), data));
    }

    private static BudgetChanged data(BudgetChange change, BudgetChange.Cause cause) {
        BudgetChange.Scope scope = change.scope();
        boolean moved = change.kind() == Kind.RAISED || change.kind() == Kind.LOWERED;
        boolean tenants = scope == BudgetChange.Scope.MEETING || scope == BudgetChange.Scope.TENANT;
        return new BudgetChanged(
                BudgetChanged.Scope.valueOf(scope.name()),
                tenants ? cause.tenantId() : null,
                scope == BudgetChange.Scope.MEETING ? cause.meetingId() : null,
                change.period(),
                sek(change.cap()),
                moved ? sek(change.capBefore()) : null,
                change.settled().toSek(),
                change.reserved().toSek(),
                BudgetChanged.Level.valueOf(change.kind().name()),
                change.at());
    }

    private static String sek(MicroSek amount) {
        return amount == null ? null : amount.toSek();
    }
}
