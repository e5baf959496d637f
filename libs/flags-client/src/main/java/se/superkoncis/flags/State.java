package se.superkoncis.flags;

/** How far a subscriber can trust what it holds. */
public enum State {
    /** The topic has not been read yet and there was no last-good file: the environment stands in. */
    NOT_READY,
    /** Everything that was on the topic at the start has been read, and the broker answers. */
    READY,
    /** The broker is away, or only a last-good file has been read: the last known values serve. */
    STALE
}
