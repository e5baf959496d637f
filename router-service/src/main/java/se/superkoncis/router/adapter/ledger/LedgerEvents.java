package se.superkoncis.router.adapter.ledger;

import java.util.List;
import se.superkoncis.events.Event;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.AttemptEnd;
import se.superkoncis.router.domain.budget.BudgetChange;
import se.superkoncis.router.domain.price.MeterCharge;

/** Makes the events that are written with a commit of the ledger. */
public interface LedgerEvents {

    /** The attempt's event and a cost row for each charge; ids follow from call, attempt and meter. */
    List<Event<?>> ended(AttemptAsk ask, AttemptEnd end, List<MeterCharge> charges);

    /** The event of a change. */
    List<Event<?>> changed(BudgetChange change);
}
