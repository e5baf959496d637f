package se.superkoncis.router.domain.routing;

import java.util.Optional;

/** In a canary the other meetings are the control. */
final class ControlGetsTheSafetyNet implements RoutingRule {
    @Override
    public Optional<Route> decide(RoutingFacts facts) {
        return facts.mode() == RouterMode.CANARY
                ? Optional.of(new Route(Tier.EXTRACTIVE, "CONTROL_" + facts.featureReason()))
                : Optional.empty();
    }
}
