package se.superkoncis.control.domain.propagation;

import java.time.Instant;

/**
 * What an instance says of itself.
 *
 * @param revision the revision that it answers from
 * @param at when it began to, by its own clock
 * @param heardAt when the broker took the report
 */
public record Report(String instance, String service, long revision, Instant at, Instant heardAt) {}
