package se.superkoncis.router.domain.routing.cap;

import java.util.Map;
import java.util.Optional;
import se.superkoncis.router.domain.routing.Cap;
import se.superkoncis.router.domain.routing.Situation;
import se.superkoncis.router.domain.routing.Tier;

/** The deep tier is for tenants whose plan has it. */
final class PlanCoversDeep implements Cap {
    @Override
    public Optional<Lowered> lower(Tier tier, Situation situation) {
        return tier == Tier.DEEP && !situation.facts().plan()
                ? Optional.of(new Lowered(Tier.FAST, "PLAN"))
                : Optional.empty();
    }

    @Override
    public Map<String, String> facts(Tier tier, Situation situation) {
        return Map.of("deep in plan", Boolean.toString(situation.facts().plan()));
    }
}
