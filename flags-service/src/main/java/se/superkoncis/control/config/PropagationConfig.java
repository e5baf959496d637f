package se.superkoncis.control.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be set of the view on how changes propagate. */
@ConfigMapping(prefix = "superkoncis.control.propagation")
public interface PropagationConfig {

    /** After which silence an instance counts as gone; several of its heartbeats (30 s). */
    @WithDefault("2m")
    Duration forgetAfter();
}
