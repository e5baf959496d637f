package se.superkoncis.router.adapter.ledger;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.AttemptEnd;
import se.superkoncis.router.domain.budget.Caps;
import se.superkoncis.router.domain.budget.Ledger.Answer;
import se.superkoncis.router.domain.price.MeterCharge;

/** What waits for the writer. Its future is completed once, by the writer or by a caller who has waited enough. */
sealed interface LedgerItem {

    /** The attempt that it is about. */
    AttemptAsk ask();

    /** When it is of no use any more. */
    default boolean isOver(Instant now) {
        return now.isAfter(ask().expiresAt());
    }

    /** Whether nobody waits for it, so that it may wait for others. */
    default boolean isPatient() {
        return false;
    }

    /** Somebody wants to know whether an attempt may be made. */
    record Reserve(AttemptAsk ask, String stored, Caps caps, CompletableFuture<Answer> answer) implements LedgerItem {}

    /**
     * An attempt has ended.
     *
     * @param charges empty when it is released
     * @param state SETTLED, RELEASED or EXPIRED
     * @param isPatient whether nobody waits for it
     */
    record End(
            AttemptAsk ask,
            AttemptEnd end,
            List<MeterCharge> charges,
            String state,
            boolean isPatient,
            CompletableFuture<Ended> answer)
            implements LedgerItem {

        MicroSek total() {
            return new MicroSek(
                    charges.stream().mapToLong(c -> c.amount().amount()).sum());
        }
    }

    /** An ask was answered when nobody listened any more: it is taken back if it stands. */
    record Void(AttemptAsk ask) implements LedgerItem {}

    /**
     * What the books say after an end.
     *
     * @param first false when the attempt had ended already
     * @param charged what it was charged, now or then
     */
    record Ended(boolean first, MicroSek charged) {}
}
