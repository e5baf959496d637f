package se.superkoncis.router.application.gateway;

import se.superkoncis.router.domain.gateway.LastResort;
import se.superkoncis.router.domain.price.Usage;

/** How a chat was answered. */
public sealed interface ChatAnswer {

    /** What is told beside it. */
    Told told();

    /**
     * A model answered.
     *
     * @param body its JSON; null for a stream, whose chunks have been handed on
     */
    record ByModel(String body, Usage usage, Told told) implements ChatAnswer {}

    /** No model could be called, or none answered: the user's own words, and that it is so. */
    record Quotes(LastResort.Quoted quoted, Told told) implements ChatAnswer {}

    /** A stream broke after its first chunk, so that nobody else may answer. */
    record Broken(String errorClass, Told told) implements ChatAnswer {}
}
