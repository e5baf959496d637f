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
import se.superkoncis.control.domain.FlagOverride;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tag;
import se.superkoncis.control.domain.port.Stores;
import se.superkoncis.control.domain.usage.Asked;
import se.superkoncis.control.domain.usage.EvaluationCounts;
import se.superkoncis.control.domain.usage.FeatureIsStale;
import se.superkoncis.control.domain.usage.Reach;
import se.superkoncis.control.domain.usage.Staleness;
import se.superkoncis.control.domain.usage.Usage;

/** Tells of features how they are used and whether they should be tidied away. */
@ApplicationScoped
public class ReadUsage {

    /** What stands before a target that was answered along with all others. */
    private static final String BULK = "bulk/";

    private static final int WEEK = 7;
    private static final int ALL = Integer.MAX_VALUE;

    private final EvaluationCounts counts;
    private final Stores stores;
    private final Clock clock;

    ReadUsage(EvaluationCounts counts, Stores stores, Clock clock) {
        this.counts = counts;
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * How a feature is used.
     *
     * @param services those that have asked for it, with their answers of the last seven days; most first
     * @param lastAt the last answer; null when there was none
     * @param bulk services that have asked for everything, and thereby for it
     * @param stale why it should be tidied away; empty when it should not
     */
    public record FeatureUsage(
            Stored<Feature> feature, List<Usage> services, List<Usage> bulk, Instant lastAt, List<Staleness> stale) {}

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
        List<Stored<Tag>> tags = stores.of(Tag.class).page("", ALL);
        List<Stored<FlagOverride>> overrides = stores.of(FlagOverride.class).page("", ALL).stream()
                .filter(override -> !override.document().expired(now))
                .toList();
        return features.stream()
                .map(feature -> {
                    String key = feature.document().key();
                    List<Usage> own = mostFirst(usages.getOrDefault(key, List.of()));
                    List<Usage> bulk = mostFirst(usages.getOrDefault(BULK + key, List.of()));
                    Asked asked = new Asked(last(own), last(bulk), begin);
                    Reach reach = Reach.of(feature, tags, overrides);
                    return new FeatureUsage(
                            feature, own, bulk, last(own), FeatureIsStale.reasons(feature, asked, reach, now, after));
                })
                .toList();
    }

    private static List<Usage> mostFirst(List<Usage> usages) {
        return usages.stream()
                .sorted(Comparator.comparingLong(Usage::count).reversed())
                .toList();
    }

    private static Instant last(List<Usage> usages) {
        return usages.stream().map(Usage::lastAt).max(Comparator.naturalOrder()).orElse(null);
    }
}
