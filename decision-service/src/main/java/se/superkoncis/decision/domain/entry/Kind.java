package se.superkoncis.decision.domain.entry;

/** What an entry is. */
public enum Kind {
    /** The meeting settled something. */
    DECISION,
    /** Somebody is to do something. */
    ACTION;

    /** Word for people and paths, as in {@code decision}. */
    public String word() {
        return this == DECISION ? "decision" : "action";
    }
}
