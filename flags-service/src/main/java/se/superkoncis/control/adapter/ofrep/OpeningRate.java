package se.superkoncis.control.adapter.ofrep;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import se.superkoncis.control.config.OfrepConfig;

/** How often one caller may open a stream: a client that reconnects in a loop must not take the streams of others. */
@ApplicationScoped
class OpeningRate {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock;
    private final OfrepConfig config;
    private final Map<String, Integer> opened = new HashMap<>();
    private Instant windowEnds = Instant.EPOCH;

    OpeningRate(Clock clock, OfrepConfig config) {
        this.clock = clock;
        this.config = config;
    }

    synchronized boolean allows(String subject) {
        Instant now = clock.instant();
        if (!now.isBefore(windowEnds)) {
            opened.clear();
            windowEnds = now.plus(WINDOW);
        }
        return opened.merge(subject, 1, Integer::sum) <= config.streamsPerMinute();
    }
}
