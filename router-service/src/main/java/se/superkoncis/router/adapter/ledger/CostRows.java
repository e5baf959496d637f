package se.superkoncis.router.adapter.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.superkoncis.events.Event;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.AttemptEnd;
import se.superkoncis.router.domain.budget.BudgetChange;
import se.superkoncis.router.domain.price.MeterCharge;

@ApplicationScoped
class CostRows implements LedgerEvents {
    @Override
    public List<Event<?>> ended(AttemptAsk ask, AttemptEnd end, List<MeterCharge> charges) {
        return List.of();
    }

    @Override
    public List<Event<?>> changed(BudgetChange change) {
        return List.of();
    }
}
