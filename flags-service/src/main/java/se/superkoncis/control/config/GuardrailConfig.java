package se.superkoncis.control.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** What can be set of how guardrails act. */
@ConfigMapping(prefix = "superkoncis.control.guardrails")
public interface GuardrailConfig {

    /** Length of the window over which metrics-service looks; a signal older than two of them is not acted on. */
    @WithDefault("15m")
    Duration window();

    /** How long an action stays at least, and how long each step back is watched. */
    @WithDefault("30m")
    Duration coolDown();

    /** Where the doubling of the cool-down ends. */
    @WithDefault("24h")
    Duration longestCoolDown();

    /** A trip within this time after a clearing doubles the cool-down. */
    @WithDefault("24h")
    Duration again();

    /** End of an override from when it was set; renewed at half of it while it is needed. */
    @WithDefault("24h")
    Duration lasts();

    /** Share of meetings, in percent, on which a stopped tier is still measured in the shadow, 0–100. */
    @WithDefault("5")
    int probePercentage();

    /** Percentages by which a stopped tier returns to 100, ascending. */
    @WithDefault("25,50")
    List<Integer> returnSteps();

    /** By how much the cap for a meeting falls and rises, SEK. */
    @WithDefault("5")
    BigDecimal capStep();

    /** Lowest cap for a meeting, SEK. */
    @WithDefault("5")
    BigDecimal capFloor();

    /** Cap for a meeting where the setting has no value, SEK. */
    @WithDefault("35")
    BigDecimal capDefault();
}
