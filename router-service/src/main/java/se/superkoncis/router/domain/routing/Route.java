package se.superkoncis.router.domain.routing;

/**
 * The tier chosen and why.
 *
 * @param reason code of the rules that decided, for the event, the cost row and the metric
 */
public record Route(Tier tier, String reason) {

    /** The tier of the setting {@code router.default-tier}; one other than fast is told in the reason. */
    public static Route byDefault(RoutingFacts facts, String reason) {
        Tier tier = facts.defaultTier();
        return new Route(tier, tier == Tier.FAST ? reason : reason + "_DEFAULT_" + tier);
    }

    /** The fast tier in place of a deep one that could not answer. */
    public Route fallenBack() {
        return lowered(Tier.FAST, "DEEP_FAILED");
    }

    /** Another tier and one more reason. */
    public Route lowered(Tier other, String code) {
        return new Route(other, reason + "_" + code);
    }
}
