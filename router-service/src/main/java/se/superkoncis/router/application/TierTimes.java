package se.superkoncis.router.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.superkoncis.router.config.RouteSettings;
import se.superkoncis.router.domain.routing.Tier;

/**
 * How long each tier takes here, as a moving average. A long time is forgotten by half each minute without a measurement, or a
 * provider that was slow once would never be asked again.
 */
@ApplicationScoped
class TierTimes {

    private static final double WEIGHT = 0.1;
    private static final double HALF_LIFE_MS = 60_000;
    private static final Map<Tier, Duration> EMBEDDED = new EnumMap<>(Map.of(
            Tier.EXTRACTIVE, Duration.ofMillis(100),
            Tier.FAST, Duration.ofMillis(200),
            Tier.DEEP, Duration.ofMillis(1_500)));

    private final Map<Key, Average> averages = new ConcurrentHashMap<>();
    private final Duration model;
    private final Clock clock;

    TierTimes(RouteSettings settings, Clock clock) {
        this.model = settings.modelTime();
        this.clock = clock;
    }

    private record Key(Tier tier, boolean byModel) {}

    private record Average(double millis, Instant at) {}

    /** Notes a measurement. */
    void took(Tier tier, boolean byModel, Duration time) {
        Key key = new Key(tier, byModel);
        double now = expectedMillis(key);
        averages.put(key, new Average(now + WEIGHT * (time.toMillis() - now), clock.instant()));
    }

    /** What is to be expected now. */
    Duration expected(Tier tier, boolean byModel) {
        return Duration.ofMillis(Math.round(expectedMillis(new Key(tier, byModel))));
    }

    private double expectedMillis(Key key) {
        double start = (key.byModel() ? model : EMBEDDED.get(key.tier())).toMillis();
        Average average = averages.get(key);
        if (average == null) {
            return start;
        }
        double age = Duration.between(average.at(), clock.instant()).toMillis();
        return start + (average.millis() - start) * Math.pow(0.5, Math.max(0, age) / HALF_LIFE_MS);
    }
}
