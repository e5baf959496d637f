package se.superkoncis.control.domain.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.Stored;

/**
 * A feature is stale when nobody has asked for it for long, when everyone or nobody has had it for long, or when its time is
 * up. A young feature, and the time before counting began, prove nothing. A killed feature is not stale: somebody waits for
 * its repair. Who asks for everything may need it or not, so that leaves a question and no proof.
 */
public final class FeatureIsStale {

    private FeatureIsStale() {}

    /**
     * Why it is stale; empty when it is not.
     *
     * @param after how long is long
     */
    public static List<Staleness> reasons(
            Stored<Feature> stored, Asked asked, Reach reach, Instant now, Duration after) {
        Feature feature = stored.document();
        List<Staleness> reasons = new ArrayList<>();
        if (feature.expiresAt() != null && !now.isBefore(feature.expiresAt())) {
            reasons.add(new Staleness.Expired(feature.expiresAt()));
        }
        Instant horizon = now.minus(after);
        unasked(stored, asked, horizon).ifPresent(reasons::add);
        if (reach.since().isBefore(horizon) && !feature.killed()) {
            settled(reach).ifPresent(reasons::add);
        }
        return List.copyOf(reasons);
    }

    private static Optional<Staleness> unasked(Stored<Feature> stored, Asked asked, Instant horizon) {
        Instant quiet = asked.last() != null ? asked.last() : Asked.later(stored.createdAt(), asked.countedSince());
        if (!quiet.isBefore(horizon)) {
            return Optional.empty();
        }
        return asked.lastInBulk() != null && !asked.lastInBulk().isBefore(horizon)
                ? Optional.of(new Staleness.OnlyInBulk(quiet, asked.lastInBulk()))
                : Optional.of(new Staleness.NotEvaluated(quiet, asked.last() != null));
    }

    private static Optional<Staleness> settled(Reach reach) {
        if (reach.toNobody()) {
            return Optional.of(new Staleness.FullyOff(reach.since()));
        }
        return reach.toEveryone() ? Optional.of(new Staleness.FullyOn(reach.since())) : Optional.empty();
    }
}
