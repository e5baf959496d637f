package se.superkoncis.router.domain.routing;

import java.util.Optional;

/** Mode off gives the safety net. */
final class OffMakesNoModelCall implements RoutingRule {
    @Override
    public Optional<Route> decide(RoutingFacts facts) {
        return facts.mode() == RouterMode.OFF ? Optional.of(new Route(Tier.EXTRACTIVE, "MODE_OFF")) : Optional.empty();
    }
}
