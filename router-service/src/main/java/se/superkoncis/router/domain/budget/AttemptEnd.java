package se.superkoncis.router.domain.budget;

import java.time.Instant;
import se.superkoncis.router.domain.price.Usage;

/**
 * How an attempt ended.
 *
 * @param outcome {@code succeeded}, {@code failed} or {@code cancelled}
 * @param errorClass as in {@link se.superkoncis.router.domain.call.CallOutcome.Failed}; null when it succeeded
 * @param usage what is charged; null releases the reservation: the provider certainly billed nothing
 * @param costSource how the usage is known
 * @param endedAt when the answer was complete
 */
public record AttemptEnd(String outcome, String errorClass, Usage usage, CostSource costSource, Instant endedAt) {

    /** FOCUS extension {@code x_CostSource}. */
    public enum CostSource {
        /** The provider's usage block. */
        REPORTED,
        /** Counted here, for the provider told nothing: a stream that was cut, an answer without usage. */
        ESTIMATED,
        /** Nobody knows: the reservation's bounds are charged. */
        WORST_CASE
    }
}
