package se.superkoncis.router.domain.call;

import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.price.Usage;

/** How a call ended. A refusal and a failure are values: the caller answers with something cheaper. */
public sealed interface CallOutcome {

    /**
     * A model answered.
     *
     * @param body the provider's JSON body; for a stream, null
     * @param deployment which one
     * @param cost of all attempts of the call
     * @param attempts from 1
     */
    record Answered(String body, Deployment deployment, Usage usage, MicroSek cost, int attempts)
            implements CallOutcome {}

    /**
     * No model may be called.
     *
     * @param detail what to do about it, for a person
     */
    record Refused(Refusal reason, String detail) implements CallOutcome {}

    /**
     * Every deployment failed, or the deadline passed.
     *
     * @param errorClass of the last attempt: {@code timeout}, {@code rate_limited}, {@code server_error}, {@code bad_answer},
     *     {@code connection}, {@code refused_by_provider}, {@code cancelled}
     * @param cost of all attempts: a failed one may have been billed
     * @param begun true when a stream's first chunk had been handed on, so that nobody else may answer
     */
    record Failed(String errorClass, String detail, MicroSek cost, int attempts, boolean begun)
            implements CallOutcome {}

    /** Why no model may be called. */
    enum Refusal {
        MEETING_BUDGET,
        TENANT_BUDGET,
        MONTH_BUDGET,
        SHADOW_BUDGET,
        LEDGER_AWAY,
        PRICE_UNKNOWN,
        NO_DEPLOYMENT,
        REGION_NOT_ALLOWED,
        DEADLINE
    }
}
