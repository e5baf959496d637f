package se.superkoncis.router.application.call;

import org.jboss.logging.Logger;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.AttemptEnd;
import se.superkoncis.router.domain.budget.Ledger;
import se.superkoncis.router.domain.budget.LedgerAwayException;
import se.superkoncis.router.domain.call.CallOutcome.Refusal;
import se.superkoncis.router.domain.price.MeterCharge;

/** What an attempt says to the ledger, and what it makes of a ledger that is away. Waits for commits. */
final class AttemptBooks {
    private static final Logger LOG = Logger.getLogger(AttemptBooks.class);

    private final Ledger ledger;

    AttemptBooks(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Why the attempt may not be made; null when its worst case is set aside. */
    NotAttemptedException reserve(AttemptAsk ask) {
        try {
            Ledger.Answer answer = ledger.reserve(ask);
            return answer instanceof Ledger.Answer.Denied denied
                    ? new NotAttemptedException(
                            denied.reason(),
                            "The attempt could cost " + ask.worstCase().toSek() + " SEK and "
                                    + denied.remaining().toSek() + " SEK are left.")
                    : null;
        } catch (LedgerAwayException away) {
            Facts.of("ledger away, no model is called")
                    .with("call", ask.facts().callId())
                    .with(away)
                    .warn(LOG);
            return new NotAttemptedException(
                    Refusal.LEDGER_AWAY, "The budget cannot be asked, so no model is called. Look at the database.");
        }
    }

    /** What the attempt is charged; while the ledger is away, what it will be when the ledger has written it. */
    MicroSek end(AttemptAsk ask, AttemptEnd end) {
        try {
            return ledger.end(ask, end);
        } catch (LedgerAwayException away) {
            Facts.of("end of an attempt not written yet, the ledger keeps it")
                    .with("attempt", ask.attemptId())
                    .with(away)
                    .warn(LOG);
            return end.usage() == null ? new MicroSek(0) : sum(ask, end);
        }
    }

    private static MicroSek sum(AttemptAsk ask, AttemptEnd end) {
        return new MicroSek(ask.price().charge(end.usage()).stream()
                .map(MeterCharge::amount)
                .mapToLong(MicroSek::amount)
                .sum());
    }
}
