package se.superkoncis.router.domain.routing;

import java.util.Optional;

/** One rule of the choice; empty when it has no say. */
interface RoutingRule {
    Optional<Route> decide(RoutingFacts facts);
}
