package se.superkoncis.router.domain.shadow;

import java.util.Optional;
import se.superkoncis.router.domain.routing.RouterMode;
import se.superkoncis.router.domain.routing.RoutingFacts;
import se.superkoncis.router.domain.routing.Shares.Share;
import se.superkoncis.router.domain.routing.Tier;

/**
 * A tier to be tried unseen on a meeting whose recap is out.
 *
 * @param reason {@code SHADOW_CANDIDATE} in mode shadow, {@code SHADOW_PROBE} of a tier that was stopped
 */
public record ShadowPlan(Tier tier, String reason) {

    /** Reason of a candidate. */
    public static final String CANDIDATE = "SHADOW_CANDIDATE";
    /** Reason of a probe. */
    public static final String PROBE = "SHADOW_PROBE";

    /**
     * The plan for a meeting.
     *
     * @param facts under which its recap was made
     * @param shown the tier that it was shown in
     * @return empty when nothing is to be tried; always when no model may be called
     */
    public static Optional<ShadowPlan> of(RoutingFacts facts, Tier shown) {
        if (facts.noModel() || facts.mode() == RouterMode.OFF) {
            return Optional.empty();
        }
        return probe(facts, shown).or(() -> candidate(facts));
    }

    /** In mode shadow the tier that would be the default is tried; a stopped one only by probes. */
    private static Optional<ShadowPlan> candidate(RoutingFacts facts) {
        if (facts.mode() != RouterMode.SHADOW || !facts.shares().sampling().holds()) {
            return Optional.empty();
        }
        Tier tier = facts.defaultTier();
        boolean held = tier == Tier.DEEP && (!facts.shares().deep().holds() || !facts.plan());
        Tier tried = held ? Tier.FAST : tier;
        return tried == Tier.EXTRACTIVE ? Optional.empty() : Optional.of(new ShadowPlan(tried, CANDIDATE));
    }

    /** While the deep tier is stopped nothing would show that it is well again. */
    private static Optional<ShadowPlan> probe(RoutingFacts facts, Tier shown) {
        Share deep = facts.shares().deep();
        boolean stopped = deep.percentage() < 100
                || facts.mode() == RouterMode.EMERGENCY
                || facts.tierForced() && facts.defaultTier() != Tier.DEEP;
        return stopped && shown != Tier.DEEP && facts.shares().probe().holds()
                ? Optional.of(new ShadowPlan(Tier.DEEP, PROBE))
                : Optional.empty();
    }
}
