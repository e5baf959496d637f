package se.superkoncis.kit.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import se.superkoncis.kit.channel.ChannelStatus;
import se.superkoncis.kit.channel.Channels;
import se.superkoncis.kit.job.JobRunner;
import se.superkoncis.kit.outbox.RelayLoop;

/** Live means: no loop has died. An outage is waited out and is no reason to restart. */
@Liveness
@ApplicationScoped
class Live implements HealthCheck {

    private final Channels channels;
    private final JobRunner jobs;
    private final RelayLoop relay;

    Live(Channels channels, JobRunner jobs, RelayLoop relay) {
        this.channels = channels;
        this.jobs = jobs;
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        boolean read = channels.status().values().stream().allMatch(ChannelStatus::running);
        return HealthCheckResponse.named("loops")
                .withData("channels", read)
                .withData("jobs", jobs.isAlive())
                .withData("relay", relay.isAlive())
                .status(read && jobs.isAlive() && relay.isAlive())
                .build();
    }
}
