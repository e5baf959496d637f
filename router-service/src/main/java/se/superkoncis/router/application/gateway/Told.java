package se.superkoncis.router.application.gateway;

import java.util.UUID;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.routing.Tier;

/**
 * What is told about an answer beside it.
 *
 * @param callId the call that answered, as in its cost rows
 * @param tier the tier that answered
 * @param reason why this tier, each step down included
 * @param cost of everything that was tried
 * @param deployment who answered; null while nobody knows, and when no model did
 */
public record Told(UUID callId, Tier tier, String reason, MicroSek cost, String deployment) {

    Told with(MicroSek all, String name) {
        return new Told(callId, tier, reason, all, name);
    }
}
