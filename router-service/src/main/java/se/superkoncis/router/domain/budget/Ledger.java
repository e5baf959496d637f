package se.superkoncis.router.domain.budget;

import java.util.concurrent.CompletionStage;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.call.CallOutcome.Refusal;

/**
 * Money set aside before a call and charged after it. At any time, for each cap, {@code settled + reserved ≤ cap}. Nobody waits
 * in a thread for a commit: stages complete on a thread of the ledger, which must not be held; go on elsewhere with more than a
 * little work. Neither method throws: what goes wrong is how the stage ends.
 */
public interface Ledger {

    /** What the ledger says to an ask. */
    sealed interface Answer {
        /** The money is set aside. */
        record Reserved() implements Answer {}

        /**
         * There is not enough.
         *
         * @param remaining what could still be reserved
         */
        record Denied(Refusal reason, MicroSek remaining) implements Answer {}
    }

    /**
     * Sets the worst case of an attempt aside; the same attempt asked twice is reserved once. Fails with {@link LedgerAwayException}
     * when nobody can say; then no model may be called.
     */
    CompletionStage<Answer> setAside(AttemptAsk ask);

    /**
     * Ends an attempt: charges or releases it, and writes its attempt event and its cost rows with the same commit. Completes with
     * what was charged; the earlier amount when it had ended already. Fails with {@link LedgerAwayException} when it could not be
     * written; it is kept and tried again, and after its time the reservation counts as charged in full.
     */
    CompletionStage<MicroSek> settle(AttemptAsk ask, AttemptEnd end);

    /**
     * As {@link #settle}, for a caller who goes on without it: the end may wait a moment for others to share a commit with. Should the
     * instance die before, the attempt is charged in full when its time is up, as one that nobody ended.
     */
    default CompletionStage<MicroSek> settleSoon(AttemptAsk ask, AttemptEnd end) {
        return settle(ask, end);
    }

    /** What is left of the meeting's cap now, for the choice of tier; never throws, 0 when the ledger is away. */
    MicroSek remaining(String tenantId, String meetingId);
}
