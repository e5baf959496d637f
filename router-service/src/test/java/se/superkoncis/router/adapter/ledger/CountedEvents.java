package se.superkoncis.router.adapter.ledger;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import se.superkoncis.events.Event;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.AttemptEnd;
import se.superkoncis.router.domain.budget.BudgetChange;
import se.superkoncis.router.domain.price.MeterCharge;

/** Notes which events the ledger asked for, and writes none. */
final class CountedEvents implements LedgerEvents {

    final List<BudgetChange> changes = new CopyOnWriteArrayList<>();
    /** What the cost rows of an attempt add up to, in micro-SEK. */
    final Map<String, Long> costs = new ConcurrentHashMap<>();

    final Map<String, AttemptEnd> ends = new ConcurrentHashMap<>();
    final Map<String, AttemptAsk> asks = new ConcurrentHashMap<>();

    @Override
    public List<Event<?>> ended(AttemptAsk ask, AttemptEnd end, List<MeterCharge> charges) {
        costs.merge(
                ask.attemptId(),
                charges.stream().mapToLong(c -> c.amount().amount()).sum(),
                Long::sum);
        ends.put(ask.attemptId(), end);
        asks.put(ask.attemptId(), ask);
        return List.of();
    }

    @Override
    public List<Event<?>> changed(BudgetChange change) {
        changes.add(change);
        return List.of();
    }
}
