package se.superkoncis.router.domain.routing;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.superkoncis.kit.cost.MicroSek;

/**
 * What is to be done, as far as the choice of tier cares.
 *
 * @param task what for, as {@code recap} or {@code chat}
 * @param taskMost the best tier that the settings give this task; empty = any
 * @param language BCP 47 tag as the platform tells it; null or blank = to be found out
 * @param words spoken; negative = unknown
 * @param models tiers whose work is done by a model at a provider, and costs money of the ledger
 * @param worstCase what such a tier may cost at most
 * @param remaining what is left of the meeting's cap; counts only where a model would be called
 * @param expected how long a tier takes, queues included
 * @param left time until the recap is promised; negative = late already
 */
public record Work(
        String task,
        Optional<Tier> taskMost,
        String language,
        int words,
        Set<Tier> models,
        Map<Tier, MicroSek> worstCase,
        MicroSek remaining,
        Map<Tier, Duration> expected,
        Duration left) {

    /** Nothing known that would speak for a cheaper tier. */
    public static final Work UNKNOWN = new Work(
            "recap", Optional.empty(), null, -1, Set.of(), Map.of(), new MicroSek(0), Map.of(), Duration.ofSeconds(90));

    public Work {
        models = Set.copyOf(models);
        worstCase = Map.copyOf(worstCase);
        expected = Map.copyOf(expected);
    }
}
