package se.superkoncis.router.application.call.deployment;

import java.time.Duration;
import se.superkoncis.router.domain.provider.ErrorClass;
import se.superkoncis.router.domain.provider.Reply;

/** An attempt was made and charged, and there is no answer. Carries no stack: it is an outcome. */
public final class AttemptFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reply.Bad reply;
    private final boolean again;

    /** With whether the same deployment is asked again. */
    public AttemptFailedException(Reply.Bad reply, boolean again) {
        super(reply.detail(), null, false, false);
        this.reply = reply;
        this.again = again;
    }

    /** Why. */
    public ErrorClass error() {
        return reply.error();
    }

    /** How long the provider asked to be left alone; null when it did not say. */
    public Duration retryAfter() {
        return reply.retryAfter();
    }

    /** Whether a part of the answer has been shown. */
    public boolean begun() {
        return reply.begun();
    }

    /** Whether the same deployment is asked again. */
    public boolean again() {
        return again;
    }

    /** Whether nobody else may answer: a part has been shown already, or nobody listens. */
    public boolean endsCall() {
        return reply.begun() || reply.error() == ErrorClass.CANCELLED;
    }
}
