package se.superkoncis.kit.config;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The time that the domain sees; a test brings its own. */
final class Clocks {

    private Clocks() {}

    @Produces
    @Singleton
    @DefaultBean
    static Clock systemUtc() {
        return Clock.systemUTC();
    }
}
