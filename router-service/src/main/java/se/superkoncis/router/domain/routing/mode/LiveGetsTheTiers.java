package se.superkoncis.router.domain.routing.mode;

import java.util.Map;
import java.util.Optional;
import se.superkoncis.router.domain.routing.ModeRule;
import se.superkoncis.router.domain.routing.Route;
import se.superkoncis.router.domain.routing.RouterMode;
import se.superkoncis.router.domain.routing.RoutingFacts;
import se.superkoncis.router.domain.routing.Situation;

/** In live mode everybody gets the tiers. */
final class LiveGetsTheTiers implements ModeRule {
    @Override
    public Optional<Route> decide(Situation situation) {
        RoutingFacts facts = situation.facts();
        return facts.mode() == RouterMode.LIVE ? Optional.of(Route.byDefault(facts, "MODE_LIVE")) : Optional.empty();
    }

    @Override
    public Map<String, String> facts(Situation situation) {
        RoutingFacts facts = situation.facts();
        return Map.of(
                "mode",
                facts.mode().wireName(),
                "router.default-tier",
                facts.defaultTier().wireName());
    }
}
