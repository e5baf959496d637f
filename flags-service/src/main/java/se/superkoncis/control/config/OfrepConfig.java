package se.superkoncis.control.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be set of remote evaluation (OFREP). */
@ConfigMapping(prefix = "superkoncis.ofrep")
public interface OfrepConfig {

    /** Most change streams that are open at the same time. */
    @WithDefault("500")
    int maxStreams();

    /** Most change streams that one caller opens in a minute. */
    @WithDefault("60")
    int streamsPerMinute();

    /** How often a stream says that it is alive, so that nothing between here and the client closes it. */
    @WithDefault("15s")
    Duration heartbeat();

    /** Shortest time between two events of a stream; a burst of changes becomes one. */
    @WithDefault("50ms")
    Duration pause();

    /** How long the address of a stream is good for; a stream ends with it. */
    @WithDefault("12h")
    Duration ticketLifetime();

    /** After which inactivity (a hidden tab) a client closes its stream. */
    @WithDefault("120s")
    Duration inactivity();

    /** How long an answer waits for the revision that the caller has already heard of from another replica. */
    @WithDefault("2s")
    Duration catchUp();
}
