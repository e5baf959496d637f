package se.superkoncis.control.domain.rollout.gate;

/** What a failed gate asks for. */
public enum Reaction {
    /** Back to the last good step. */
    ROLL_BACK,
    /** Stay here until it clears. */
    HOLD
}
