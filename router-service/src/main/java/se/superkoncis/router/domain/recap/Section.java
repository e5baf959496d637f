package se.superkoncis.router.domain.recap;

/** Where a point belongs in a recap, in the order that they are read. */
public enum Section {
    /** What the meeting was about. */
    TOPIC,
    /** What was settled. */
    SETTLED,
    /** What is still open. */
    OPEN,
    /** Who does what. */
    ACTIONS
}
