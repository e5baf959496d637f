package se.superkoncis.router.domain.routing.cap;

import java.util.Map;
import java.util.Optional;
import se.superkoncis.router.domain.routing.Cap;
import se.superkoncis.router.domain.routing.Situation;
import se.superkoncis.router.domain.routing.Tier;
import se.superkoncis.router.domain.routing.Work;

/** A task that needs no better tier gets none. */
final class TaskHasItsMost implements Cap {
    @Override
    public Optional<Lowered> lower(Tier tier, Situation situation) {
        return situation
                .work()
                .taskMost()
                .filter(most -> tier.compareTo(most) > 0)
                .map(most -> new Lowered(most, "TASK"));
    }

    @Override
    public Map<String, String> facts(Tier tier, Situation situation) {
        Work work = situation.work();
        return Map.of(
                "task", work.task(), "most", work.taskMost().map(Tier::wireName).orElse("any"));
    }
}
