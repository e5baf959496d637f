package se.superkoncis.cli.recap;

import java.util.Locale;
import se.superkoncis.router.domain.recap.DeepEngine;
import se.superkoncis.router.domain.recap.ExtractiveEngine;
import se.superkoncis.router.domain.recap.FastEngine;
import se.superkoncis.router.domain.recap.RecapEngine;

/** The engines that run here, without a server, by the name of their tier. */
enum Engines {
    FAST,
    DEEP,
    EXTRACTIVE;

    RecapEngine engine() {
        return switch (this) {
            case FAST -> new FastEngine();
            // Without the sentence model: it would make the command five times as large, and brings next to nothing.
            case DEEP -> new DeepEngine(null);
            case EXTRACTIVE -> new ExtractiveEngine();
        };
    }

    String tier() {
        return name().toLowerCase(Locale.ROOT);
    }
}
