package se.superkoncis.flags;

/** Why an evaluation answered as it did; the words are those of OpenFeature where it has one. */
public enum Reason {
    /** Somebody killed the feature. */
    KILLED,
    /** The feature is switched off. */
    DISABLED,
    /** The tenant's plan or modules lack the feature. */
    NOT_ENTITLED,
    /** The tenant, or a tag of it, is a listed pilot. */
    PILOT,
    /** A tag of the tenant opens the feature for its whole group. */
    TARGETING_MATCH,
    /** The bucket of the tenant or meeting decided. */
    SPLIT,
    /** Everyone gets the same answer. */
    STATIC,
    /** An active override decided. */
    OVERRIDE,
    /** A variable of this instance's environment beats live state. */
    ENV_OVERRIDE,
    /** Nothing known speaks for it. */
    DEFAULT,
    /** The answer comes from a state that may be out of date: the broker is away, or a last-good file serves. */
    STALE
}
