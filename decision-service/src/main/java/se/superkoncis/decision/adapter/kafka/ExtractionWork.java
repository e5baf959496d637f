package se.superkoncis.decision.adapter.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import se.superkoncis.decision.application.SearchTranscript;
import se.superkoncis.decision.application.StoreSearch;
import se.superkoncis.decision.domain.item.Finding;
import se.superkoncis.decision.domain.meeting.Search;
import se.superkoncis.decision.domain.meeting.TranscriptKey;
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

/** The job behind a search: read the transcript, search it, store and publish what it holds. */
@ApplicationScoped
class ExtractionWork implements JobHandler {

    private static final Logger LOG = Logger.getLogger(ExtractionWork.class);

    private final TranscriptLoader loader;
    private final SearchTranscript search;
    private final StoreSearch store;
    private final MeterRegistry meters;
    private final CloudEvents codec = new CloudEvents();

    ExtractionWork(TranscriptLoader loader, SearchTranscript search, StoreSearch store, MeterRegistry meters) {
        this.loader = loader;
        this.search = search;
        this.store = store;
        this.meters = meters;
    }

    @Override
    public String kind() {
        return ExtractionJobs.KIND;
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
        Search done = search.search(new SearchTranscript.Request(
                ExtractionJobs.key(data),
                MeetingTranscript.of(data, loaded.turns()),
                data.timeZone(),
                source.timestamp(),
                job.attempt(),
                loaded.notices(),
                event.traceparent()));
        return () -> {
            if (store.store(done)) {
                tell(done);
            }
        };
    }

    @Override
    public void onGivenUp(Job job, String reason) {
        store.giveUp(new TranscriptKey(job.tenantId(), job.subject(), Integer.parseInt(job.payload())), reason);
    }

    private void tell(Search done) {
        Duration latency = Duration.between(done.readyAt(), done.madeAt());
        Timer.builder("superkoncis.decisions.latency")
                .description("From the broker taking transcript-ready to its decisions being found")
                .serviceLevelObjectives(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(90))
                .register(meters)
                .record(latency.isNegative() ? Duration.ZERO : latency);
        Facts.of("transcript searched")
                .with("meetingId", done.key().meetingId())
                .with("tenantId", done.key().tenantId())
                .with("transcriptVersion", done.key().version())
                .with("decisions", shown(done.findings().decisions().stream()))
                .with("actions", shown(done.findings().actions().stream()))
                .with("engineMs", done.engine().toMillis())
                .with("latencyMs", latency.toMillis())
                .info(LOG);
    }

    private static long shown(Stream<Finding> findings) {
        return findings.filter(Finding::shown).count();
    }
}
