package se.superkoncis.flags.feed;

/** Hears what the feed reads, always on the feed's thread. */
public interface FeedListener {

    /** A last-good file serves until the topic has been read. */
    void restored(DocumentStore store);

    /** The store holds what the topic says up to its end, or a later change has come. */
    void current(DocumentStore store);

    /** The broker does not answer, or the topic is read anew; the last known values serve. */
    void outOfDate();
}
