package se.superkoncis.flags.feed;

/**
 * What came from the topic since the start.
 *
 * @param records all records read
 * @param corrupt records that could not be used; the previous value stayed
 * @param outdated records whose revision went back
 */
public record FeedCounters(long records, long corrupt, long outdated) {}
