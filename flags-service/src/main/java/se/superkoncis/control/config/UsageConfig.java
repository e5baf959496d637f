package se.superkoncis.control.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be set of the view on how features are used. */
@ConfigMapping(prefix = "superkoncis.control.usage")
public interface UsageConfig {

    /** How long without an answer, or at 0 or 100 %, a feature is called stale. */
    @WithDefault("30d")
    Duration staleAfter();

    /** How long before its expiry a feature's owner is reminded. */
    @WithDefault("14d")
    Duration nearExpiry();

    /** How long counts per day are kept; the last answer of each service always is. */
    @WithDefault("400d")
    Duration kept();

    /** How often older counts are forgotten. */
    @WithDefault("6h")
    Duration forgetEvery();
}
