package se.superkoncis.router.domain.routing;

import java.util.Optional;

/** In live mode everybody gets the tiers. */
final class LiveGetsTheTiers implements RoutingRule {
    @Override
    public Optional<Route> decide(RoutingFacts facts) {
        return facts.mode() == RouterMode.LIVE ? Optional.of(Route.byDefault(facts, "MODE_LIVE")) : Optional.empty();
    }
}
