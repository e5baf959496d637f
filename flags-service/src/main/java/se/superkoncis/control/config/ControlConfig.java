package se.superkoncis.control.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be set of the control plane itself. */
@ConfigMapping(prefix = "superkoncis.control")
public interface ControlConfig {

    /** How often it is looked whether the flag topic has to be compared with the database; it seldom has to. */
    @WithDefault("5s")
    Duration compareEvery();

    /** How often what is due by the clock is done, such as the ends of overrides. */
    @WithDefault("1s")
    Duration sweepEvery();

    /** Members of a page when the caller does not say, 1 to {@link #largestPage()}. */
    @WithDefault("100")
    int page();

    /** Most members of a page. */
    @WithDefault("500")
    int largestPage();

    /** Percentage above which a change by hand needs a second admin; 100 = never, for a stack with one person. */
    @WithDefault("50")
    int fourEyesAbove();

    /** How long after a kill the one who did it may restore alone what reaches more than that; zero = never. */
    @WithDefault("15m")
    Duration undoWithin();

    /** How long what gates looked at and found is kept; of a rollout that is under way all of it is. */
    @WithDefault("400d")
    Duration evidenceKept();

    /** How often older evidence is forgotten. */
    @WithDefault("6h")
    Duration forgetEvidenceEvery();

    /** How often rollouts are looked after. */
    @WithDefault("1m")
    Duration lookEvery();

    /** How long a repeated Idempotency-Key is recognised. */
    @WithDefault("7d")
    Duration onceKeysKept();
}
