package se.superkoncis.router.adapter.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import se.superkoncis.kit.channel.RefusedException;
import se.superkoncis.kit.job.Job;
import se.superkoncis.kit.job.JobHandler;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.meeting.intake.TranscriptRequests;
import se.superkoncis.meeting.intake.TranscriptTask.Request;
import se.superkoncis.router.application.MakeShadow;
import se.superkoncis.router.application.MakeShadow.Tried;
import se.superkoncis.router.domain.shadow.ShadowEvents;
import se.superkoncis.router.domain.shadow.ShadowOrder;
import se.superkoncis.router.domain.shadow.ShadowedRecap;
import se.superkoncis.router.domain.trace.Traces;

/** The job of a trial. It is in the background: nobody waits for it, and no recap waits behind it. */
@ApplicationScoped
class ShadowWork implements JobHandler {

    /** Kind of the jobs; it never changes. */
    static final String KIND = "recap-shadow";

    private static final Logger LOG = Logger.getLogger(ShadowWork.class);

    private final TranscriptRequests requests;
    private final MakeShadow make;
    private final ShadowEvents events;
    private final Traces traces;
    private final MeterRegistry meters;
    private final ShadowOrderJson json = new ShadowOrderJson();

    ShadowWork(TranscriptRequests requests, MakeShadow make, ShadowEvents events, Traces traces, MeterRegistry meters) {
        this.requests = requests;
        this.make = make;
        this.events = events;
        this.traces = traces;
        this.meters = meters;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isInBackground() {
        return true;
    }

    @Override
    public CompletionStage<Runnable> begin(Job job, Executor pool) throws Exception {
        ShadowOrder order = json.read(job.payload());
        Request request;
        try {
            request = requests.of(job);
        } catch (RefusedException e) {
            // The recap is out; its record is no dead letter because a trial cannot be made of it any more.
            return CompletableFuture.completedFuture(() -> count(order, e.reason()));
        }
        return traces.within(
                "process recap shadow",
                request.traceparent(),
                StepFacts.of(KIND, request),
                step -> make.begin(request.tracedBy(step.traceparent()), order, pool)
                        .thenApply(tried -> {
                            step.tell(Map.of(
                                    "superkoncis.tier", order.plan().tier().wireName(),
                                    "superkoncis.route_reason", order.plan().reason(),
                                    "superkoncis.verdict", tried.outcome(),
                                    "superkoncis.shadow", "true"));
                            return () -> finish(order, tried);
                        }));
    }

    private void finish(ShadowOrder order, Tried tried) {
        tried.shadowed().ifPresent(events::publish);
        count(order, tried.outcome());
        tried.shadowed().ifPresent(ShadowWork::tell);
    }

    private void count(ShadowOrder order, String outcome) {
        meters.counter(
                        "superkoncis.router.shadows",
                        "tier",
                        order.plan().tier().wireName(),
                        "reason",
                        order.plan().reason(),
                        "outcome",
                        outcome)
                .increment();
    }

    private static void tell(ShadowedRecap shadowed) {
        Facts.of("shadow made")
                .with("meetingId", shadowed.key().meetingId())
                .with("tenantId", shadowed.key().tenantId())
                .with("tier", shadowed.plan().tier().wireName())
                .with("reason", shadowed.plan().reason())
                .with("verdict", shadowed.verdict().code())
                .with("agreement", shadowed.verdict().agreement())
                .info(LOG);
    }
}
