package se.superkoncis.router.domain.budget;

import java.time.Instant;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.call.CallFacts;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.price.ModelPrice;

/**
 * An attempt about to be made.
 *
 * @param attempt number of the attempt in its call, from 1
 * @param deployment the one that will be billed
 * @param worstCase what is reserved
 * @param inputTokens bound of the tokens read, charged when an attempt ends without anybody knowing how
 * @param outputTokens bound of the tokens written
 * @param expiresAt when it counts as charged in full if nobody has ended it
 */
public record AttemptAsk(
        CallFacts facts,
        int attempt,
        Deployment deployment,
        ModelPrice price,
        MicroSek worstCase,
        long inputTokens,
        long outputTokens,
        Instant startedAt,
        Instant expiresAt) {

    /** Call and number; unique. */
    public String attemptId() {
        return facts.callId() + "-" + attempt;
    }
}
