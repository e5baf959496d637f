package se.superkoncis.control.domain.guardrail;

import java.util.List;
import se.superkoncis.control.domain.reason.Reason;

/** What a guardrail makes of what happens. */
public sealed interface Answer {

    /** Nothing changes, not even what was heard last; why is for the log. */
    record Stays(String why) implements Answer {}

    /** It was heard and changes nothing that is held. */
    record Notes(Guardrail next) implements Answer {}

    /**
     * Another state, of which people are told.
     *
     * @param action what happened, as in {@code guardrail.tripped}
     * @param why in the order in which it is told
     */
    record Moves(Guardrail next, String action, List<Reason> why) implements Answer {}
}
