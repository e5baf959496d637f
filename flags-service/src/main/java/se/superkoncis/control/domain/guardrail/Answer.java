package se.superkoncis.control.domain.guardrail;

/** What a guardrail makes of what happens. */
public sealed interface Answer {

    /** Nothing changes, not even what was heard last. */
    record Stays(String why) implements Answer {}

    /** It was heard and changes nothing that is held. */
    record Notes(Guardrail next) implements Answer {}

    /**
     * Another state, of which people are told.
     *
     * @param action what happened, as in {@code guardrail.tripped}
     * @param why in words
     */
    record Moves(Guardrail next, String action, String why) implements Answer {}
}
