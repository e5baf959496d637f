package se.superkoncis.router.domain.routing.cap;

import java.util.Map;
import java.util.Optional;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.routing.Cap;
import se.superkoncis.router.domain.routing.Situation;
import se.superkoncis.router.domain.routing.Tier;
import se.superkoncis.router.domain.routing.Work;

/** What a model may cost at most must be left in the budget of the meeting; the embedded engines cost none of it. */
final class BudgetCoversTheWorstCase implements Cap {
    /** A worst case that nobody can tell is no reason against: the ledger refuses what has no price. */
    private static boolean covers(Tier tier, Work work) {
        if (!work.models().contains(tier)) {
            return true;
        }
        MicroSek worst = work.worstCase().getOrDefault(tier, new MicroSek(1));
        return worst.amount() <= work.remaining().amount();
    }

    @Override
    public Optional<Lowered> lower(Tier tier, Situation situation) {
        Tier fits = tier;
        while (!covers(fits, situation.work())) {
            fits = fits.cheaper();
        }
        return fits == tier ? Optional.empty() : Optional.of(new Lowered(fits, "BUDGET_" + fits));
    }

    @Override
    public Map<String, String> facts(Tier tier, Situation situation) {
        Work work = situation.work();
        if (!work.models().contains(tier)) {
            return Map.of("model", "no");
        }
        MicroSek worst = work.worstCase().get(tier);
        return Map.of(
                "worst case SEK",
                worst == null ? "unknown" : worst.toSek(),
                "remaining SEK",
                work.remaining().toSek());
    }
}
