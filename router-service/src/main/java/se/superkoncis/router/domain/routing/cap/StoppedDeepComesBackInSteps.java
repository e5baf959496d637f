package se.superkoncis.router.domain.routing.cap;

import java.util.Map;
import java.util.Optional;
import se.superkoncis.router.domain.routing.Cap;
import se.superkoncis.router.domain.routing.Shares.Share;
import se.superkoncis.router.domain.routing.Situation;
import se.superkoncis.router.domain.routing.Tier;

/** A deep tier that a guardrail stopped comes back for a share of the meetings at a time. */
final class StoppedDeepComesBackInSteps implements Cap {
    @Override
    public Optional<Lowered> lower(Tier tier, Situation situation) {
        Share deep = situation.facts().shares().deep();
        if (tier != Tier.DEEP || deep.holds()) {
            return Optional.empty();
        }
        return Optional.of(new Lowered(Tier.FAST, deep.percentage() == 0 ? "DEEP_STOPPED" : "DEEP_STEP"));
    }

    @Override
    public Map<String, String> facts(Tier tier, Situation situation) {
        Share deep = situation.facts().shares().deep();
        return Map.of(
                "router.deep-percentage",
                Integer.toString(deep.percentage()),
                "bucket",
                Integer.toString(deep.bucket()));
    }
}
