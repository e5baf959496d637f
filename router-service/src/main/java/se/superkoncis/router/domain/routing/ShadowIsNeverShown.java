package se.superkoncis.router.domain.routing;

import java.util.Optional;

/** In the shadow users see the safety net only. */
final class ShadowIsNeverShown implements RoutingRule {
    @Override
    public Optional<Route> decide(RoutingFacts facts) {
        return facts.mode() == RouterMode.SHADOW
                ? Optional.of(new Route(Tier.EXTRACTIVE, "MODE_SHADOW"))
                : Optional.empty();
    }
}
