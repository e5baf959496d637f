package se.superkoncis.router.domain.provider;

import java.time.Duration;

/** How an attempt at a provider ended. Each says what it is charged. */
public sealed interface Reply {

    /** What the attempt is charged. */
    Charge charge();

    /**
     * An answer.
     *
     * @param body the provider's JSON; null for a stream
     * @param model the model that the provider says it used; may be null
     */
    record Good(String body, String model, Charge charge) implements Reply {}

    /**
     * No answer, or only a part of one.
     *
     * @param detail what was seen, without anything from the provider's body
     * @param retryAfter how long the provider asked to be left alone; null when it did not say
     * @param begun true when the first chunk of a stream had been handed on
     */
    record Bad(ErrorClass error, String detail, Charge charge, Duration retryAfter, boolean begun) implements Reply {}
}
