package se.superkoncis.kit.channel;

/** What became of a received record; the tag {@code outcome} of the channel's counter. */
enum Outcome {
    RECEIVED,
    APPLIED,
    IGNORED,
    DUPLICATE,
    RETRIED,
    PARKED,
    DEAD_LETTERED
}
