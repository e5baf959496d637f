package se.superkoncis.kit.health;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import se.superkoncis.kit.channel.Channels;
import se.superkoncis.kit.config.KitConfig;
import se.superkoncis.kit.job.JobRunner;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.kit.outbox.RelayLoop;

/** The order of an orderly end: take no more, finish what is in hand, send what was written. */
@ApplicationScoped
class Drain {

    private static final Logger LOG = Logger.getLogger(Drain.class);
    private static final Duration INTAKE = Duration.ofSeconds(10);
    private static final Duration RELAY = Duration.ofSeconds(5);

    private final KitConfig config;
    private final Channels channels;
    private final JobRunner jobs;
    private final RelayLoop relay;

    Drain(KitConfig config, Channels channels, JobRunner jobs, RelayLoop relay) {
        this.config = config;
        this.channels = channels;
        this.jobs = jobs;
        this.relay = relay;
    }

    void onShutdown(@Observes ShutdownEvent event) {
        channels.drain(INTAKE);
        jobs.drain(config.jobs().drain());
        relay.drain(RELAY);
        Facts.of("drained").with("instance", config.instance()).info(LOG);
    }
}
