package se.superkoncis.router.domain.routing.cap;

import java.util.List;
import se.superkoncis.router.domain.routing.Cap;

/**
 * The caps in the order in which they are asked: what people decided first, then the work itself, then time;
 * money last, so that no other cap lowers to a model that is not covered.
 */
public final class Caps {

    private Caps() {}

    /** All of them. */
    public static List<Cap> of(RoutingPolicy policy) {
        return List.of(
                new ForcedTierIsTheMost(),
                new StoppedDeepComesBackInSteps(),
                new PlanCoversDeep(),
                new TaskHasItsMost(),
                new DeepKnowsItsLanguages(policy.deepLanguages()),
                new ShortMeetingNeedsNoDeep(policy.deepFromWords()),
                new PromiseLeavesTheTime(policy.always()),
                new BudgetCoversTheWorstCase());
    }
}
