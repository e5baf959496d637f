package se.superkoncis.router.adapter.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.meeting.TranscriptKey;
import se.superkoncis.meeting.intake.TranscriptTask;
import se.superkoncis.router.application.FinishRecap;
import se.superkoncis.router.application.MakeRecap;
import se.superkoncis.router.domain.meeting.FinishedRecap;
import se.superkoncis.router.domain.trace.Traces;

/** What is done with a transcript here: make its recap, store and publish it. */
@ApplicationScoped
class RecapWork implements TranscriptTask {

    private static final Logger LOG = Logger.getLogger(RecapWork.class);

    private final MakeRecap make;
    private final FinishRecap finish;
    private final ShadowJobs shadows;
    private final Traces traces;
    private final MeterRegistry meters;

    RecapWork(MakeRecap make, FinishRecap finish, ShadowJobs shadows, Traces traces, MeterRegistry meters) {
        this.make = make;
        this.finish = finish;
        this.shadows = shadows;
        this.traces = traces;
        this.meters = meters;
    }

    @Override
    public String kind() {
        return "recap";
    }

    @Override
    public CompletionStage<Runnable> begin(Request request, Executor pool) {
        return traces.within(
                "process recap",
                request.traceparent(),
                StepFacts.of(kind(), request),
                step -> make.begin(request.tracedBy(step.traceparent()), pool).thenApply(recap -> {
                    step.tell(Map.of(
                            "superkoncis.tier", recap.route().tier().wireName(),
                            "superkoncis.mode", recap.facts().mode().wireName(),
                            "superkoncis.route_reason", recap.route().reason(),
                            "superkoncis.cost_sek", recap.cost().toSek()));
                    return () -> finish(recap, request);
                }));
    }

    private void finish(FinishedRecap recap, Request request) {
        if (finish.finish(recap)) {
            shadows.order(recap, request.source());
            tell(recap);
        }
    }

    @Override
    public void giveUp(TranscriptKey key, String reason) {
        finish.giveUp(key, reason);
    }

    private void tell(FinishedRecap recap) {
        Duration latency = Duration.between(recap.readyAt(), recap.madeAt());
        Timer.builder("superkoncis.recap.latency")
                .description("From the broker taking transcript-ready to the recap being written")
                .tag("tier", recap.route().tier().wireName())
                .tag("mode", recap.facts().mode().wireName())
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
