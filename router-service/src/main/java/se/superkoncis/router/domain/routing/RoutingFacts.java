package se.superkoncis.router.domain.routing;

import java.util.List;

/**
 * What is known when a tier is chosen.
 *
 * @param mode the router's mode for the tenant
 * @param featureOn whether the feature {@code model-router} is on for this meeting
 * @param featureReason why, as the flag client says
 * @param stopped true when the feature is off for everybody in the tenant: killed, disabled, not entitled, or by environment
 * @param defaultTier the tier for those who get the tiers, from the setting {@code router.default-tier}
 * @param degraded true while {@code degrade.active} is set
 * @param tags the tenant's tags
 * @param revision revision of the flag state
 */
public record RoutingFacts(
        RouterMode mode,
        boolean featureOn,
        String featureReason,
        boolean stopped,
        Tier defaultTier,
        boolean degraded,
        List<String> tags,
        long revision) {
    public RoutingFacts {
        tags = List.copyOf(tags);
    }
}
