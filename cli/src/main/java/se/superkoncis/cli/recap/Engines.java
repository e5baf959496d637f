package se.superkoncis.cli.recap;

import java.util.Locale;
import se.superkoncis.router.domain.recap.ExtractiveEngine;
import se.superkoncis.router.domain.recap.FastEngine;
import se.superkoncis.router.domain.recap.RecapEngine;

/** The engines that run here, without a server, by the name of their tier. */
enum Engines {
    FAST,
    EXTRACTIVE;

    RecapEngine engine() {
        return this == FAST ? new FastEngine() : new ExtractiveEngine();
    }

    String tier() {
        return name().toLowerCase(Locale.ROOT);
    }
}
