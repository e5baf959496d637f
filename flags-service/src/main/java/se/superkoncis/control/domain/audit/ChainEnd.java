package se.superkoncis.control.domain.audit;

/**
 * Where the chain ends.
 *
 * @param sequence of the last link; 0 for none
 * @param hash of the last link; zeros for none
 */
public record ChainEnd(long sequence, String hash) {}
