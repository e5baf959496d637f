package se.superkoncis.router.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Recaps that nobody sees, made to know a tier before it is shown. */
@ConfigMapping(prefix = "router.shadow")
public interface ShadowSettings {

    /** How long after the transcript a shadow may still begin; one that waited longer is left out. */
    @WithDefault("10m")
    Duration patience();

    /** How long a shadow's model may take. */
    @WithDefault("75s")
    Duration timeout();
}
