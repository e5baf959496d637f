package se.superkoncis.control.application.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.usage.EvaluationCounts;
import se.superkoncis.control.domain.usage.FeatureIsStale;
import se.superkoncis.control.domain.usage.Staleness;
import se.superkoncis.control.domain.usage.Usage;

/** Tells of features how they are used and whether they should be tidied away. */
@ApplicationScoped
public class ReadUsage {

    private static final int WEEK = 7;

    private final EvaluationCounts counts;
    private final Clock clock;

    ReadUsage(EvaluationCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * How a feature is used.
     *
     * @param services those that have asked for it, with their answers of the last seven days; most first
     * @param lastAt the last answer; null when there was none
     * @param stale why it should be tidied away; empty when it should not
     */
    public record FeatureUsage(Stored<Feature> feature, List<Usage> services, Instant lastAt, List<Staleness> stale) {}

    /**
     * The use of features, in their order.
     *
     * @param after how long without change or answer is long
     */
    @Transactional
    public List<FeatureUsage> of(List<Stored<Feature>> features, Duration after) {
        Instant now = clock.instant();
        Instant begin = counts.begin();
        Map<String, List<Usage>> usages =
                counts.since(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(WEEK - 1)).stream()
                        .collect(Collectors.groupingBy(Usage::target));
        return features.stream()
                .map(feature -> {
                    List<Usage> own = usages.getOrDefault(feature.document().key(), List.of()).stream()
                            .sorted(Comparator.comparingLong(Usage::count).reversed())
                            .toList();
                    Instant last = own.stream()
                            .map(Usage::lastAt)
                            .max(Comparator.naturalOrder())
                            .orElse(null);
                    return new FeatureUsage(
                            feature, own, last, FeatureIsStale.reasons(feature, last, begin, now, after));
                })
                .toList();
    }
}
