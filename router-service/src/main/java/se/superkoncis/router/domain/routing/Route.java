package se.superkoncis.router.domain.routing;

/**
 * The tier chosen and why.
 *
 * @param reason code of the rule that decided, for the event, the cost row and the metric
 */
public record Route(Tier tier, String reason) {

    /** The tier of the setting {@code router.default-tier}; one other than fast is told in the reason. */
    static Route byDefault(RoutingFacts facts, String reason) {
        Tier tier = facts.defaultTier();
        return new Route(tier, tier == Tier.FAST ? reason : reason + "_DEFAULT_" + tier);
    }

    /** The fast tier in place of a deep one that could not answer. */
    public Route fallenBack() {
        return new Route(Tier.FAST, reason + "_DEEP_FAILED");
    }
}
