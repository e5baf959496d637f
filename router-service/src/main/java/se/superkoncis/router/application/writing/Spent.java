package se.superkoncis.router.application.writing;

import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.call.CallOutcome;
import se.superkoncis.router.domain.call.Deployment;

/**
 * What calls have cost.
 *
 * @param attempts how many requests to providers
 * @param deployment the last that answered; null when none did
 */
public record Spent(MicroSek cost, int attempts, Deployment deployment) {

    /** Of one call. */
    public static Spent of(CallOutcome outcome) {
        if (outcome instanceof CallOutcome.Answered answered) {
            return new Spent(answered.cost(), answered.attempts(), answered.deployment());
        }
        if (outcome instanceof CallOutcome.Failed failed) {
            return new Spent(failed.cost(), failed.attempts(), null);
        }
        return new Spent(new MicroSek(0), 0, null);
    }

    /** Both together. */
    public Spent and(Spent other) {
        return new Spent(
                new MicroSek(cost.amount() + other.cost.amount()),
                attempts + other.attempts,
                other.deployment == null ? deployment : other.deployment);
    }
}
