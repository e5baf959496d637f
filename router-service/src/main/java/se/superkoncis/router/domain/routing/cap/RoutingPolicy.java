package se.superkoncis.router.domain.routing.cap;

import java.time.Duration;
import java.util.Set;

/**
 * Limits of the choice.
 *
 * @param deepFromWords meetings with fewer words get the fast tier, 0 or more
 * @param deepLanguages primary language subtags that the deep tier is made for
 * @param always what is expected to take no longer than this is never too late
 */
public record RoutingPolicy(int deepFromWords, Set<String> deepLanguages, Duration always) {

    /** What the settings say by default. */
    public static final RoutingPolicy DEFAULT = new RoutingPolicy(40, Set.of("sv", "en"), Duration.ofSeconds(2));

    public RoutingPolicy {
        deepLanguages = Set.copyOf(deepLanguages);
    }
}
