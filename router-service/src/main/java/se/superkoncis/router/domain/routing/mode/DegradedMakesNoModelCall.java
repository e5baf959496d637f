package se.superkoncis.router.domain.routing.mode;

import java.util.Map;
import java.util.Optional;
import se.superkoncis.router.domain.routing.ModeRule;
import se.superkoncis.router.domain.routing.Route;
import se.superkoncis.router.domain.routing.RoutingFacts;
import se.superkoncis.router.domain.routing.Situation;
import se.superkoncis.router.domain.routing.Tier;

/** While the platform is degraded no model is called. */
final class DegradedMakesNoModelCall implements ModeRule {
    @Override
    public Optional<Route> decide(Situation situation) {
        RoutingFacts facts = situation.facts();
        return facts.degraded() ? Optional.of(new Route(Tier.EXTRACTIVE, "DEGRADED")) : Optional.empty();
    }

    @Override
    public Map<String, String> facts(Situation situation) {
        RoutingFacts facts = situation.facts();
        return Map.of("degrade.active", Boolean.toString(facts.degraded()));
    }
}
