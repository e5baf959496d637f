package se.superkoncis.control.domain.propagation;

import java.time.Instant;

/**
 * A change of the flag state.
 *
 * @param target what was changed, as in {@code feature/model-router}
 * @param at when it was committed
 */
public record Change(long revision, String target, Instant at) {}
