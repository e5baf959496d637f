package se.superkoncis.router.domain.routing;

import java.util.Map;
import java.util.Optional;

/** Makes a choice cheaper, never dearer. Every cap is asked, in order. */
public interface Cap {

    /**
     * A cheaper tier.
     *
     * @param code added to the reason, as in {@code MODE_LIVE_DEFAULT_DEEP_DEEP_STEP}
     */
    record Lowered(Tier tier, String code) {}

    /** The cheaper tier; empty when this one may stay. */
    Optional<Lowered> lower(Tier tier, Situation situation);

    /** What the cap looked at, for those who ask why. */
    Map<String, String> facts(Tier tier, Situation situation);
}
