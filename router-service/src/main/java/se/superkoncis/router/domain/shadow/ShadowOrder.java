package se.superkoncis.router.domain.shadow;

import se.superkoncis.router.domain.routing.RoutingFacts;
import se.superkoncis.router.domain.routing.Tier;

/**
 * A trial to be made.
 *
 * @param shown the tier that people got
 * @param facts under which the shown recap was made
 */
public record ShadowOrder(ShadowPlan plan, Tier shown, RoutingFacts facts) {}
