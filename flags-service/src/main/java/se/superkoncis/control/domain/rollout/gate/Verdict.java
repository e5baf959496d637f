package se.superkoncis.control.domain.rollout.gate;

/** What a gate says at a look. */
public enum Verdict {
    /** Go on. */
    PASS,
    /** Something is wrong. */
    FAIL,
    /** Too little, too old or no data: neither good nor bad. */
    INCONCLUSIVE,
    /** The data contradict themselves or cannot be read. */
    ERROR
}
