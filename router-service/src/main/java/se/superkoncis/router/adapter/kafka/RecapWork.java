package se.superkoncis.router.adapter.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Event;
import se.superkoncis.events.MeetingLifecycle.TranscriptReady;
import se.superkoncis.kit.channel.RefusedException;
import se.superkoncis.kit.channel.SourceRecord;
import se.superkoncis.kit.job.Job;
import se.superkoncis.kit.job.JobHandler;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.kit.transcript.LoadedTranscript;
import se.superkoncis.kit.transcript.TranscriptLoader;
import se.superkoncis.router.application.FinishRecap;
import se.superkoncis.router.application.MakeRecap;
import se.superkoncis.router.domain.meeting.FinishedRecap;
import se.superkoncis.router.domain.meeting.TranscriptKey;

/** The job behind a recap: read the transcript, make the recap, store and publish it. */
@ApplicationScoped
class RecapWork implements JobHandler {

    private static final Logger LOG = Logger.getLogger(RecapWork.class);

    private final TranscriptLoader loader;
    private final MakeRecap make;
    private final FinishRecap finish;
    private final MeterRegistry meters;
    private final CloudEvents codec = new CloudEvents();

    RecapWork(TranscriptLoader loader, MakeRecap make, FinishRecap finish, MeterRegistry meters) {
        this.loader = loader;
        this.make = make;
        this.finish = finish;
        this.meters = meters;
    }

    @Override
    public String kind() {
        return RecapJobs.KIND;
    }

    @Override
    public Runnable work(Job job) throws Exception {
        SourceRecord source = job.source();
        Event<?> event = codec.decode(source.topic(), source::header, source.value())
                .match(accepted -> accepted, refused -> {
                    throw new RefusedException(refused.reason().name(), refused.detail());
                });
        TranscriptReady data = (TranscriptReady) event.data();
        LoadedTranscript loaded = loader.load(data);
        FinishedRecap recap = make.make(new MakeRecap.Request(
                RecapJobs.key(data),
                MeetingTranscript.of(data, loaded.turns()),
                source.timestamp(),
                job.attempt(),
                loaded.notices(),
                event.traceparent()));
        return () -> {
            if (finish.finish(recap)) {
                tell(recap);
            }
        };
    }

    @Override
    public void onGivenUp(Job job, String reason) {
        finish.giveUp(new TranscriptKey(job.tenantId(), job.subject(), Integer.parseInt(job.payload())), reason);
    }

    private void tell(FinishedRecap recap) {
        Duration latency = Duration.between(recap.readyAt(), recap.madeAt());
        Timer.builder("superkoncis.recap.latency")
                .description("From the broker taking transcript-ready to the recap being written")
                .tag("tier", recap.route().tier().wireName())
                .tag("reason", recap.route().reason())
                .serviceLevelObjectives(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(90),
                        Duration.ofSeconds(120),
                        Duration.ofSeconds(180))
                .register(meters)
                .record(latency.isNegative() ? Duration.ZERO : latency);
        Facts.of("recap made")
                .with("meetingId", recap.key().meetingId())
                .with("tenantId", recap.key().tenantId())
                .with("transcriptVersion", recap.key().version())
                .with("tier", recap.route().tier().wireName())
                .with("routeReason", recap.route().reason())
                .with("points", recap.recap().points().size())
                .with("engineMs", recap.engine().toMillis())
                .with("latencyMs", latency.toMillis())
                .info(LOG);
    }
}
