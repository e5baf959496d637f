package se.superkoncis.router.application.call.deployment;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.superkoncis.router.config.ModelSettings;
import se.superkoncis.router.config.ModelSettings.DeploymentSettings;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.routing.Tier;

/**
 * A deployment as the settings have it.
 *
 * @param kinds what it answers
 */
public record Configured(
        Deployment deployment,
        Set<ModelRequest.Kind> kinds,
        int order,
        Duration timeout,
        int maxConcurrent,
        int maxQueued,
        int maxRetries) {

    private static final Duration FAST = Duration.ofSeconds(30);
    private static final Duration DEEP = Duration.ofSeconds(60);

    /**
     * All deployments, in the order in which a tier asks them.
     *
     * @throws IllegalArgumentException when one is for no tier that a model can serve
     */
    public static List<Configured> from(ModelSettings settings) {
        return settings.deployments().entrySet().stream()
                .map(Configured::of)
                .sorted(Comparator.comparingInt(Configured::order)
                        .thenComparing(one -> one.deployment().name()))
                .toList();
    }

    private static Configured of(Map.Entry<String, DeploymentSettings> entry) {
        DeploymentSettings one = entry.getValue();
        Tier tier =
                switch (one.tier().toLowerCase(Locale.ROOT)) {
                    case "fast" -> Tier.FAST;
                    case "deep" -> Tier.DEEP;
                    default ->
                        throw new IllegalArgumentException("router.models.deployments." + entry.getKey()
                                + ".tier must be fast or deep, was " + one.tier());
                };
        Deployment deployment = new Deployment(
                entry.getKey(),
                tier,
                one.provider(),
                one.publisher().orElse(one.provider()),
                one.model(),
                one.region(),
                one.priceKey());
        return new Configured(
                deployment,
                one.kinds().stream()
                        .map(kind -> ModelRequest.Kind.valueOf(kind.name()))
                        .collect(Collectors.toUnmodifiableSet()),
                one.order(),
                one.timeout().orElse(tier == Tier.DEEP ? DEEP : FAST),
                one.maxConcurrent(),
                one.maxQueued(),
                one.maxRetries());
    }
}
