package se.superkoncis.control.domain.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.Feature.Audience;
import se.superkoncis.control.domain.Stored;

/**
 * A feature is stale when nobody has asked for it for long, when everyone or nobody has had it for long, or when its time is
 * up. A young feature, and the time before counting began, prove nothing. A killed feature is not stale: somebody waits for
 * its repair.
 */
public final class FeatureIsStale {

    private FeatureIsStale() {}

    /**
     * Why it is stale; empty when it is not.
     *
     * @param last the last answer; null when there was none
     * @param countedSince when counting began
     * @param after how long is long
     */
    public static List<Staleness> reasons(
            Stored<Feature> stored, Instant last, Instant countedSince, Instant now, Duration after) {
        Feature feature = stored.document();
        List<Staleness> reasons = new ArrayList<>();
        if (feature.expiresAt() != null && !now.isBefore(feature.expiresAt())) {
            reasons.add(new Staleness.Expired(feature.expiresAt()));
        }
        Instant horizon = now.minus(after);
        Instant quiet = last != null ? last : later(stored.createdAt(), countedSince);
        if (quiet.isBefore(horizon)) {
            reasons.add(new Staleness.NotEvaluated(quiet, last != null));
        }
        if (stored.updatedAt().isBefore(horizon)) {
            settled(feature, stored.updatedAt()).ifPresent(reasons::add);
        }
        return List.copyOf(reasons);
    }

    private static Optional<Staleness> settled(Feature feature, Instant since) {
        boolean off = !feature.enabled()
                || feature.percentage() == 0 && feature.pilotTenants().isEmpty();
        if (feature.killed()) {
            return Optional.empty();
        }
        if (off) {
            return Optional.of(new Staleness.FullyOff(since));
        }
        return feature.audience() == Audience.EVERYONE && feature.percentage() == 100
                ? Optional.of(new Staleness.FullyOn(since))
                : Optional.empty();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
