package se.superkoncis.router.domain.routing.mode;

import java.util.Map;
import java.util.Optional;
import se.superkoncis.router.domain.routing.ModeRule;
import se.superkoncis.router.domain.routing.Route;
import se.superkoncis.router.domain.routing.RoutingFacts;
import se.superkoncis.router.domain.routing.Situation;
import se.superkoncis.router.domain.routing.Tier;

/** A router that is killed, disabled or not paid for still gives a recap: the extractive one. A kill wins in every mode. */
final class KilledRouterMakesNoModelCall implements ModeRule {
    @Override
    public Optional<Route> decide(Situation situation) {
        RoutingFacts facts = situation.facts();
        return facts.stopped()
                ? Optional.of(new Route(Tier.EXTRACTIVE, "ROUTER_" + facts.featureReason()))
                : Optional.empty();
    }

    @Override
    public Map<String, String> facts(Situation situation) {
        RoutingFacts facts = situation.facts();
        return Map.of("stopped", Boolean.toString(facts.stopped()), "because", facts.featureReason());
    }
}
