package se.superkoncis.control.domain.audit;

/** What became of acts that were to be linked. */
public sealed interface Linked {

    /** All are in the chain; {@code links} of them are new. */
    record Done(int links) implements Linked {}

    /**
     * One of them can never be, so that none is.
     *
     * @param reason upper-case code
     * @param detail what is wrong and what to do, without values
     */
    record Refused(String reason, String detail) implements Linked {}
}
