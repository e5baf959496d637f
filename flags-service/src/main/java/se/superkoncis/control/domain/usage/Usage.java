package se.superkoncis.control.domain.usage;

import java.time.Instant;

/**
 * How a service asks for something.
 *
 * @param target as in {@code feature/model-router}
 * @param count answers in the time that was asked about
 * @param lastAt when the last answer was told, of all times
 */
public record Usage(String target, String service, long count, Instant lastAt) {}
