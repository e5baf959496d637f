package se.superkoncis.decision.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When close cards are opened. */
@ConfigMapping(prefix = "decision.close-card")
public interface CloseCardSettings {

    /** How long after the transcript could be read the card is opened though nobody said that the meeting ended. */
    @WithDefault("10m")
    Duration openWithoutEndAfter();

    /** How often one looks for such meetings. */
    @WithDefault("5s")
    Duration lookEvery();
}
