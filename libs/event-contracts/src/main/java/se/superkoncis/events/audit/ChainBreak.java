package se.superkoncis.events.audit;

/**
 * What is wrong with a chain, and where first.
 *
 * @param sequence of the entry at which it shows
 * @param detail one sentence in English
 */
public record ChainBreak(long sequence, Kind kind, String detail) {

    /** Kinds of damage. */
    public enum Kind {
        /** A line is no entry of the chain. */
        UNREADABLE,
        /** An entry is missing, or stands in another place. */
        GAP,
        /** An entry does not follow from the one before it: that one was replaced, or this one comes from elsewhere. */
        BROKEN_LINK,
        /** The content of an entry is not what its hash was made of. */
        CHANGED,
        /** The chain ends before a head that was expected. */
        CUT_OFF,
        /** At a head that was expected the chain has another hash: it was rewritten from some entry on. */
        REWRITTEN
    }
}
