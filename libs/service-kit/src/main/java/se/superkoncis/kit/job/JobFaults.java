package se.superkoncis.kit.job;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import se.superkoncis.kit.config.KitConfig;
import se.superkoncis.kit.fault.Backoff;
import se.superkoncis.kit.fault.Outages;

/** What to do with a job that failed. */
@ApplicationScoped
public class JobFaults {

    private final KitConfig config;
    private final Outages outages;
    private final Clock clock;
    private final MeterRegistry meters;

    JobFaults(KitConfig config, Outages outages, Clock clock, MeterRegistry meters) {
        this.config = config;
        this.outages = outages;
        this.clock = clock;
        this.meters = meters;
    }

    boolean isOutage(Throwable failure) {
        return outages.isOutage(failure);
    }

    /** Wait before the next attempt. */
    Duration wait(Job job) {
        return Backoff.after(
                job.attempt() - 1, config.faults().minBackoff(), config.faults().maxBackoff());
    }

    /** Wait after an outage has been met so many times before. */
    Duration outageWait(int times) {
        return Backoff.after(
                times, config.faults().minBackoff(), config.faults().maxOutageBackoff());
    }

    /** True when it has failed for as long as patience lasts. */
    boolean isExhausted(Instant firstFailed) {
        return firstFailed != null
                && !clock.instant().isBefore(firstFailed.plus(config.faults().patience()));
    }

    /** The consumer group that the job's record was read by. */
    String group(Job job) {
        return config.channels().values().stream()
                .filter(c ->
                        job.source() != null && c.topic().equals(job.source().topic()))
                .map(KitConfig.Channel::groupId)
                .findFirst()
                .orElse(config.service());
    }

    void count(Job job, String outcome) {
        meters.counter("superkoncis.jobs", "kind", job.kind(), "outcome", outcome)
                .increment();
    }
}
