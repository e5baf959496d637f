package se.superkoncis.router.domain.routing;

import java.util.Optional;

/** A router that is killed, disabled or not paid for still gives a recap: the extractive one. A kill wins in every mode. */
final class KilledRouterMakesNoModelCall implements RoutingRule {
    @Override
    public Optional<Route> decide(RoutingFacts facts) {
        return facts.stopped()
                ? Optional.of(new Route(Tier.EXTRACTIVE, "ROUTER_" + facts.featureReason()))
                : Optional.empty();
    }
}
