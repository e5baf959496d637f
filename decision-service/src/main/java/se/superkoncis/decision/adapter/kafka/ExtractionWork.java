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
import se.superkoncis.kit.log.Facts;
import se.superkoncis.meeting.TranscriptKey;
import se.superkoncis.meeting.intake.TranscriptTask;

/** What is done with a transcript here: search it, store and publish what it holds. */
@ApplicationScoped
class ExtractionWork implements TranscriptTask {

    private static final Logger LOG = Logger.getLogger(ExtractionWork.class);

    private final SearchTranscript search;
    private final StoreSearch store;
    private final MeterRegistry meters;

    ExtractionWork(SearchTranscript search, StoreSearch store, MeterRegistry meters) {
        this.search = search;
        this.store = store;
        this.meters = meters;
    }

    @Override
    public String kind() {
        return "extract";
    }

    @Override
    public Runnable work(Request request) {
        Search done = search.search(request);
        return () -> {
            if (store.store(done)) {
                tell(done);
            }
        };
    }

    @Override
    public void giveUp(TranscriptKey key, String reason) {
        store.giveUp(key, reason);
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
