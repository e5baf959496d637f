package se.superkoncis.flags.report;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * How an instance tells of the revisions that it applies.
 *
 * @param service what it is an instance of, for example {@code router}
 * @param instance its name, alone on the platform and the same after a restart
 * @param pause shortest time between two reports; a burst of changes becomes few reports, of which the last is the newest
 * @param heartbeat how often it is said again when nothing changes; shorter than flags-service's patience (2 minutes)
 * @param counts how often the totals of evaluations are told; longer than pause
 * @param producerProperties further producer settings, such as security
 */
public record Reporting(
        String service,
        String instance,
        Duration pause,
        Duration heartbeat,
        Duration counts,
        Map<String, Object> producerProperties) {

    /** Default of {@link #pause()}. */
    public static final Duration PAUSE = Duration.ofMillis(50);

    /** Default of {@link #heartbeat()}. */
    public static final Duration HEARTBEAT = Duration.ofSeconds(30);

    /** Default of {@link #counts()}. */
    public static final Duration COUNTS = Duration.ofMinutes(1);

    public Reporting {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(instance, "instance");
        producerProperties = Map.copyOf(producerProperties);
        if (pause.isNegative() || heartbeat.compareTo(pause) <= 0 || counts.compareTo(pause) <= 0) {
            throw new IllegalArgumentException(
                    "heartbeat and counts must be longer than pause, and pause not negative");
        }
    }

    /** With the default times and no further settings. */
    public static Reporting of(String service, String instance) {
        return new Reporting(service, instance, PAUSE, HEARTBEAT, COUNTS, Map.of());
    }

    /** The same with further producer settings. */
    public Reporting with(Map<String, Object> properties) {
        return new Reporting(service, instance, pause, heartbeat, counts, properties);
    }
}
