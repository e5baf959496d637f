package se.superkoncis.router.domain.routing;

import java.util.List;

/**
 * What the flags tell when a tier is chosen.
 *
 * @param mode the router's mode for the tenant
 * @param modeForced true when the environment of the instance set the mode
 * @param featureOn whether the feature {@code model-router} is on for this meeting
 * @param featureReason why, as the flag client says
 * @param stopped true when the feature is off for everybody in the tenant: killed, disabled, not entitled, or by environment
 * @param defaultTier the tier for those who get the tiers, from the setting {@code router.default-tier}
 * @param tierForced true when an override or the environment set that tier: then it is also the most
 * @param plan whether the tenant's plan has the deep tier
 * @param shares percentages and the meeting's buckets
 * @param degraded true while {@code degrade.active} is set
 * @param tags the tenant's tags
 * @param revision revision of the flag state
 */
public record RoutingFacts(
        RouterMode mode,
        boolean modeForced,
        boolean featureOn,
        String featureReason,
        boolean stopped,
        Tier defaultTier,
        boolean tierForced,
        boolean plan,
        Shares shares,
        boolean degraded,
        List<String> tags,
        long revision) {
    public RoutingFacts {
        tags = List.copyOf(tags);
    }

    /** Facts with nothing forced, stopped or left out of the plan. */
    public RoutingFacts(
            RouterMode mode,
            boolean featureOn,
            String featureReason,
            boolean stopped,
            Tier defaultTier,
            boolean degraded,
            List<String> tags,
            long revision) {
        this(
                mode,
                false,
                featureOn,
                featureReason,
                stopped,
                defaultTier,
                false,
                true,
                Shares.NORMAL,
                degraded,
                tags,
                revision);
    }

    /** True when no model may be called for this meeting at all, not even unseen. */
    public boolean noModel() {
        return stopped || degraded;
    }

    /** These facts with the mode, arm and revision that the meeting began with. */
    public RoutingFacts keeping(Pin pin) {
        return new RoutingFacts(
                pin.mode(),
                modeForced,
                pin.featureOn(),
                featureReason,
                stopped,
                defaultTier,
                tierForced,
                plan,
                shares,
                degraded,
                tags,
                pin.revision());
    }
}
