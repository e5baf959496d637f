package se.superkoncis.router.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Limits of the choice of tier that are not flags. */
@ConfigMapping(prefix = "router.recap.route")
public interface RouteSettings {

    /** When a recap is to be ready, counted from the broker taking transcript-ready. */
    @WithDefault("90s")
    Duration promise();

    /** Meetings with fewer words spoken get the fast tier instead of the deep one; 0 = none. */
    @WithDefault("40")
    int deepFromWords();

    /** Primary subtags of the languages that the deep tier is used for. A meeting without a language counts as one of them. */
    @WithDefault("sv,en")
    Set<String> deepLanguages();

    /** What is expected to take no longer than this is done even when the promise is broken. */
    @WithDefault("2s")
    Duration alwaysInTime();

    /** What a model is expected to take before one was measured. */
    @WithDefault("10s")
    Duration modelTime();

    /** The best tier of a task ({@code recap}, {@code chat}, …), as {@code fast}; a task that is not named may have any. */
    Map<String, String> taskTiers();
}
