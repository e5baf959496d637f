package se.superkoncis.kit.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.flags.State;
import se.superkoncis.kit.channel.Channels;
import se.superkoncis.kit.fault.Outages;
import se.superkoncis.kit.job.OpenJobs;

/**
 * Ready means: the database answers and the flag state is known, at least from the last-good file. A broker that is away
 * does not make a replica unready: its API works and what is written waits in the outbox. The data tells the rest.
 */
@Readiness
@ApplicationScoped
class Ready implements HealthCheck {

    private final Outages outages;
    private final FlagsClient flags;
    private final Channels channels;
    private final OpenJobs jobs;

    Ready(Outages outages, FlagsClient flags, Channels channels, OpenJobs jobs) {
        this.outages = outages;
        this.flags = flags;
        this.channels = channels;
        this.jobs = jobs;
    }

    @Override
    public HealthCheckResponse call() {
        boolean database = outages.databaseAnswers() && outages.databaseAnswersWorker();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("superkoncis")
                .withData("database", database ? "answers" : "away")
                .withData("flags", flags.state().name())
                .withData("flagsRevision", flags.revision())
                .withData("openJobs", jobs.count())
                .withData("oldestJobSeconds", jobs.oldest().toSeconds());
        channels.status()
                .forEach((name, status) -> answer.withData(
                        "channel." + name,
                        status.partitions() + " partitions" + (status.retrying() ? ", waits for the database" : "")
                                + (status.full() ? ", paused: open jobs" : "")));
        return answer.status(database && flags.state() != State.NOT_READY).build();
    }
}
