package se.superkoncis.router.application.writing;

import se.superkoncis.router.domain.call.CallOutcome;
import se.superkoncis.router.domain.recap.Recap;

/** What came of having a model write. */
public sealed interface Written {

    /** What it has cost, failed attempts included. */
    Spent spent();

    /**
     * A recap that may be shown.
     *
     * @param windows in how many parts the meeting was read
     * @param dropped points that could not be shown
     * @param mended true when the model was asked a second time
     */
    record Usable(Recap recap, Spent spent, int windows, int dropped, boolean mended) implements Written {}

    /**
     * No recap.
     *
     * @param code for the reason of the route and the notice
     * @param refusal why no model could be called; null when one was
     * @param detail for a person; never words of the meeting
     */
    record Unusable(String code, CallOutcome.Refusal refusal, String detail, Spent spent) implements Written {

        static Unusable invalid(Spent spent) {
            return new Unusable(
                    "MODEL_INVALID", null, "what the model wrote is not borne out by the transcript", spent);
        }

        /** Of an outcome that is no answer. */
        static Unusable of(CallOutcome outcome, Spent spent) {
            if (outcome instanceof CallOutcome.Refused refused) {
                return new Unusable(refused.reason().name(), refused.reason(), refused.detail(), spent);
            }
            CallOutcome.Failed failed = (CallOutcome.Failed) outcome;
            return new Unusable("MODEL_FAILED", null, failed.errorClass(), spent);
        }

        Unusable costing(Spent all) {
            return new Unusable(code, refusal, detail, all);
        }
    }
}
