package se.superkoncis.router.domain.routing.cap;

import java.util.Map;
import java.util.Optional;
import se.superkoncis.router.domain.routing.Cap;
import se.superkoncis.router.domain.routing.RoutingFacts;
import se.superkoncis.router.domain.routing.Situation;
import se.superkoncis.router.domain.routing.Tier;

/** A default tier that an override or the environment has set is a limit for meetings that began with a better one, too. */
final class ForcedTierIsTheMost implements Cap {
    @Override
    public Optional<Lowered> lower(Tier tier, Situation situation) {
        RoutingFacts facts = situation.facts();
        boolean above = facts.tierForced() && tier.compareTo(facts.defaultTier()) > 0;
        return above
                ? Optional.of(new Lowered(facts.defaultTier(), "FORCED_" + facts.defaultTier()))
                : Optional.empty();
    }

    @Override
    public Map<String, String> facts(Tier tier, Situation situation) {
        RoutingFacts facts = situation.facts();
        return Map.of(
                "router.default-tier", facts.defaultTier().wireName(), "forced", Boolean.toString(facts.tierForced()));
    }
}
