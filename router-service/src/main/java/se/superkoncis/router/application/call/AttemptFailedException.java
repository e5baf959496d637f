package se.superkoncis.router.application.call;

import java.time.Duration;
import se.superkoncis.router.domain.provider.ErrorClass;
import se.superkoncis.router.domain.provider.Reply;

/** An attempt was made and charged, and there is no answer. Carries no stack: it is an outcome. */
final class AttemptFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reply.Bad reply;
    private final boolean again;

    /** With whether the same deployment is asked again. */
    AttemptFailedException(Reply.Bad reply, boolean again) {
        super(reply.detail(), null, false, false);
        this.reply = reply;
        this.again = again;
    }

    ErrorClass error() {
        return reply.error();
    }

    Duration retryAfter() {
        return reply.retryAfter();
    }

    boolean begun() {
        return reply.begun();
    }

    boolean again() {
        return again;
    }

    /** Whether nobody else may answer: a part has been shown already, or nobody listens. */
    boolean endsCall() {
        return reply.begun() || reply.error() == ErrorClass.CANCELLED;
    }
}
