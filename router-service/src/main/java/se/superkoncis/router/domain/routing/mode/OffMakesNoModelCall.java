package se.superkoncis.router.domain.routing.mode;

import java.util.Map;
import java.util.Optional;
import se.superkoncis.router.domain.routing.ModeRule;
import se.superkoncis.router.domain.routing.Route;
import se.superkoncis.router.domain.routing.RouterMode;
import se.superkoncis.router.domain.routing.RoutingFacts;
import se.superkoncis.router.domain.routing.Situation;
import se.superkoncis.router.domain.routing.Tier;

/** Mode off gives the safety net. A meeting that has begun keeps its mode, unless the instance itself was started with off. */
final class OffMakesNoModelCall implements ModeRule {
    @Override
    public Optional<Route> decide(Situation situation) {
        RoutingFacts facts = situation.facts();
        boolean off = facts.mode() == RouterMode.OFF
                && (facts.modeForced() || situation.pin().isEmpty());
        return off ? Optional.of(new Route(Tier.EXTRACTIVE, "MODE_OFF")) : Optional.empty();
    }

    @Override
    public Map<String, String> facts(Situation situation) {
        RoutingFacts facts = situation.facts();
        return Map.of("mode", facts.mode().wireName(), "environment", Boolean.toString(facts.modeForced()));
    }
}
