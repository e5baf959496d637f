package se.superkoncis.router.adapter.model.absent;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.AttemptEnd;
import se.superkoncis.router.domain.budget.Ledger;
import se.superkoncis.router.domain.call.CallOutcome.Refusal;

/** Where no ledger is built in no money may be spent. */
@DefaultBean
@ApplicationScoped
class NoLedger implements Ledger {

    private static final MicroSek NOTHING = new MicroSek(0);

    @Override
    public Answer reserve(AttemptAsk ask) {
        return new Answer.Denied(Refusal.LEDGER_AWAY, NOTHING);
    }

    @Override
    public MicroSek end(AttemptAsk ask, AttemptEnd end) {
        return NOTHING;
    }

    @Override
    public MicroSek remaining(String tenantId, String meetingId) {
        return NOTHING;
    }
}
