package se.superkoncis.router.domain.routing.mode;

import java.util.Map;
import java.util.Optional;
import se.superkoncis.router.domain.routing.ModeRule;
import se.superkoncis.router.domain.routing.Route;
import se.superkoncis.router.domain.routing.RouterMode;
import se.superkoncis.router.domain.routing.RoutingFacts;
import se.superkoncis.router.domain.routing.Situation;
import se.superkoncis.router.domain.routing.Tier;

/** In the shadow users see the safety net only. */
final class ShadowIsNeverShown implements ModeRule {
    @Override
    public Optional<Route> decide(Situation situation) {
        RoutingFacts facts = situation.facts();
        return facts.mode() == RouterMode.SHADOW
                ? Optional.of(new Route(Tier.EXTRACTIVE, "MODE_SHADOW"))
                : Optional.empty();
    }

    @Override
    public Map<String, String> facts(Situation situation) {
        RoutingFacts facts = situation.facts();
        return Map.of("mode", facts.mode().wireName());
    }
}
