package se.superkoncis.router.domain.routing.mode;

import java.util.Map;
import java.util.Optional;
import se.superkoncis.router.domain.routing.ModeRule;
import se.superkoncis.router.domain.routing.Route;
import se.superkoncis.router.domain.routing.RouterMode;
import se.superkoncis.router.domain.routing.RoutingFacts;
import se.superkoncis.router.domain.routing.Situation;
import se.superkoncis.router.domain.routing.Tier;

/** In an emergency everybody gets the fast tier. */
final class EmergencyIsFast implements ModeRule {
    @Override
    public Optional<Route> decide(Situation situation) {
        RoutingFacts facts = situation.facts();
        return facts.mode() == RouterMode.EMERGENCY
                ? Optional.of(new Route(Tier.FAST, "MODE_EMERGENCY"))
                : Optional.empty();
    }

    @Override
    public Map<String, String> facts(Situation situation) {
        RoutingFacts facts = situation.facts();
        return Map.of("mode", facts.mode().wireName());
    }
}
