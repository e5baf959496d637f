package se.superkoncis.control.domain.audit;

/**
 * A document as it was after a change.
 *
 * @param key as in {@code tag/canary}
 * @param json in the form in which documents are broadcast
 */
public record PastDocument(String key, long revision, String json) {}
