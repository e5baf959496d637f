package se.superkoncis.control.domain.rollout;

import java.util.List;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;

/** What a state makes of an event. */
public sealed interface Answer {

    /** Nothing changes. */
    record Stays() implements Answer {}

    /** It counts, which nobody needs to be told. */
    record Notes(RolloutState next) implements Answer {}

    /**
     * Another state.
     *
     * @param apply step whose values are to be set, -1 for those before the rollout; null = none
     * @param action what happened, as in {@code rollout.rolled-back}
     * @param why in the order in which it is told
     */
    record Moves(RolloutState next, Integer apply, String action, List<Reason> why) implements Answer {}

    /** It is not possible now; says what is. */
    record Refuses(Reason why) implements Answer {
        static Refuses because(Because because) {
            return new Refuses(Reason.of(because));
        }
    }
}
