package se.superkoncis.decision.domain.entry;

/** Where an entry is in its life. */
public enum Status {
    /** The engine is not sure enough to show it as found; nobody is told. */
    CANDIDATE,
    /** Found, and no person has said anything about it. */
    FOUND,
    /** A person has confirmed or completed it. */
    CONFIRMED,
    /** A person has said that it is none. */
    DISMISSED,
    /** A later version of the transcript does not hold it. */
    SUPERSEDED;

    /** Whether it counts: it is on the card and in coverage. */
    public boolean counts() {
        return this == FOUND || this == CONFIRMED;
    }

    /** Whether a person has had a say, which no later transcript overrules. */
    public boolean settledByPerson() {
        return this == CONFIRMED || this == DISMISSED;
    }
}
