package se.superkoncis.router.domain.routing;

import java.util.Optional;

/** In a canary the meetings of the canary get the tiers. */
final class CanaryGetsTheTiers implements RoutingRule {
    @Override
    public Optional<Route> decide(RoutingFacts facts) {
        return facts.mode() == RouterMode.CANARY && facts.featureOn()
                ? Optional.of(Route.byDefault(facts, "CANARY_" + facts.featureReason()))
                : Optional.empty();
    }
}
