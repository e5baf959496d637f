package se.superkoncis.control.domain.port;

/** The counter over all changes. */
public interface Revisions {

    /** Makes every other change wait until this transaction ends, so that revisions rise in the order of commits. */
    void lock();

    /** The next revision; the lock is held. */
    long next();

    /** Lets the next revision be above this one; the lock is held. */
    void raiseTo(long revision);
}
