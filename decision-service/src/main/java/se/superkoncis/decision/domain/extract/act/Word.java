package se.superkoncis.decision.domain.extract.act;

/**
 * A word as patterns see it.
 *
 * @param number whether it states a number
 * @param person whether it is the first name of a participant
 */
record Word(String lower, boolean number, boolean person) {}
