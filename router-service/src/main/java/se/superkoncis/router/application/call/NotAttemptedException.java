package se.superkoncis.router.application.call;

import se.superkoncis.router.domain.call.CallOutcome.Refusal;

/** No attempt may be made, and nothing was reserved. Carries no stack: it is an outcome. */
final class NotAttemptedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal reason;

    NotAttemptedException(Refusal reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    Refusal reason() {
        return reason;
    }

    /** Whether no other deployment helps either. */
    boolean endsCall() {
        return reason == Refusal.LEDGER_AWAY || reason == Refusal.DEADLINE;
    }
}
