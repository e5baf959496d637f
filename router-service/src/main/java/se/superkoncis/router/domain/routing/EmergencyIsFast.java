package se.superkoncis.router.domain.routing;

import java.util.Optional;

/** In an emergency everybody gets the fast tier. */
final class EmergencyIsFast implements RoutingRule {
    @Override
    public Optional<Route> decide(RoutingFacts facts) {
        return facts.mode() == RouterMode.EMERGENCY
                ? Optional.of(new Route(Tier.FAST, "MODE_EMERGENCY"))
                : Optional.empty();
    }
}
