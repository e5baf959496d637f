package se.superkoncis.embedded.provider;

/**
 * What a simulated provider has done so far.
 *
 * @param requests all that were read, refused ones too
 * @param open being answered now
 * @param abandoned closed by the client before the answer was complete
 * @param inputTokens what it would bill as read
 * @param outputTokens what it would bill as written; of a stream, what was sent before it broke
 */
public record Traffic(long requests, long open, long abandoned, long inputTokens, long outputTokens) {}
