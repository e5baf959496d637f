package se.superkoncis.control.domain.audit;

/**
 * A link of the chain.
 *
 * @param sequence its place, from 1 without a gap
 * @param text what was hashed, canonical JSON
 * @param previousHash of the link before it, 64 hexadecimal digits
 * @param hash its own
 */
public record Link(long sequence, String text, String previousHash, String hash) {}
