package se.superkoncis.router.domain.routing.cap;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import se.superkoncis.router.domain.routing.Cap;
import se.superkoncis.router.domain.routing.Situation;
import se.superkoncis.router.domain.routing.Tier;
import se.superkoncis.router.domain.routing.Work;

/** A tier must be done within what is left of the promise, queues included. Once it is broken, what takes no time still fits. */
final class PromiseLeavesTheTime implements Cap {
    private final Duration always;

    PromiseLeavesTheTime(Duration always) {
        this.always = always;
    }

    private boolean isDone(Tier tier, Work work) {
        Duration expected = work.expected().getOrDefault(tier, Duration.ZERO);
        return expected.compareTo(always) <= 0 || expected.compareTo(work.left()) <= 0;
    }

    @Override
    public Optional<Lowered> lower(Tier tier, Situation situation) {
        Tier fits = tier;
        while (fits != Tier.EXTRACTIVE && !isDone(fits, situation.work())) {
            fits = fits.cheaper();
        }
        return fits == tier ? Optional.empty() : Optional.of(new Lowered(fits, "TIME_" + fits));
    }

    @Override
    public Map<String, String> facts(Tier tier, Situation situation) {
        Work work = situation.work();
        return Map.of(
                "left ms", Long.toString(work.left().toMillis()),
                "expected ms",
                        Long.toString(work.expected()
                                .getOrDefault(tier, Duration.ZERO)
                                .toMillis()));
    }
}
