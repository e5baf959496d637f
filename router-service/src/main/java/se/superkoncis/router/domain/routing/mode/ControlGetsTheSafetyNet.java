package se.superkoncis.router.domain.routing.mode;

import java.util.Map;
import java.util.Optional;
import se.superkoncis.router.domain.routing.ModeRule;
import se.superkoncis.router.domain.routing.Route;
import se.superkoncis.router.domain.routing.RouterMode;
import se.superkoncis.router.domain.routing.RoutingFacts;
import se.superkoncis.router.domain.routing.Situation;
import se.superkoncis.router.domain.routing.Tier;

/** In a canary the other meetings are the control. */
final class ControlGetsTheSafetyNet implements ModeRule {
    @Override
    public Optional<Route> decide(Situation situation) {
        RoutingFacts facts = situation.facts();
        return facts.mode() == RouterMode.CANARY
                ? Optional.of(new Route(Tier.EXTRACTIVE, "CONTROL_" + facts.featureReason()))
                : Optional.empty();
    }

    @Override
    public Map<String, String> facts(Situation situation) {
        RoutingFacts facts = situation.facts();
        return Map.of(
                "mode",
                facts.mode().wireName(),
                "arm",
                facts.featureOn() ? "on" : "off",
                "because",
                facts.featureReason());
    }
}
