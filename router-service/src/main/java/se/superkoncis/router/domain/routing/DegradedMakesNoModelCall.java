package se.superkoncis.router.domain.routing;

import java.util.Optional;

/** While the platform is degraded no model is called. */
final class DegradedMakesNoModelCall implements RoutingRule {
    @Override
    public Optional<Route> decide(RoutingFacts facts) {
        return facts.degraded() ? Optional.of(new Route(Tier.EXTRACTIVE, "DEGRADED")) : Optional.empty();
    }
}
