package se.superkoncis.control.domain.rollout;

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
     * @param why in words
     */
    record Moves(RolloutState next, Integer apply, String action, String why) implements Answer {}

    /** It is not possible now; says what is. */
    record Refuses(String why) implements Answer {}
}
