package se.superkoncis.router.domain.provider;

import java.util.List;
import java.util.Locale;

/**
 * The regions that may be called. What is not named is not allowed.
 *
 * @param patterns names; {@code *} at the end stands for any ending, {@code !} in front takes out again, in any order
 */
public record Regions(List<String> patterns) {

    public Regions {
        patterns = patterns.stream()
                .map(pattern -> pattern.strip().toLowerCase(Locale.ROOT))
                .filter(pattern -> !pattern.isEmpty())
                .toList();
    }

    /** Whether a deployment there may be called. */
    public boolean allow(String region) {
        String name = region.strip().toLowerCase(Locale.ROOT);
        return patterns.stream().noneMatch(p -> p.startsWith("!") && matches(p.substring(1), name))
                && patterns.stream().anyMatch(p -> !p.startsWith("!") && matches(p, name));
    }

    private static boolean matches(String pattern, String region) {
        return pattern.endsWith("*")
                ? region.startsWith(pattern.substring(0, pattern.length() - 1))
                : region.equals(pattern);
    }
}
