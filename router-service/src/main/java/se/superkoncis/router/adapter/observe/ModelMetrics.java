package se.superkoncis.router.adapter.observe;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.stream.Stream;
import se.superkoncis.router.domain.call.CallFacts;
import se.superkoncis.router.domain.call.CallOutcome;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.provider.AttemptSeen;
import se.superkoncis.router.domain.provider.CallObserver;

/**
 * Metrics of model calls, with OpenTelemetry's GenAI names where there is one. No tenant and no meeting in a label: their number
 * has no bound.
 */
@ApplicationScoped
class ModelMetrics implements CallObserver {

    /** The conventions' buckets, and the limits of the promise to people: 90, 120 and 180 s. */
    private static final Duration[] BUCKETS = Stream.of(
                    10, 20, 40, 80, 160, 320, 640, 1_280, 2_560, 5_120, 10_240, 20_480, 40_960, 81_920, 90_000, 120_000,
                    180_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry meters;

    ModelMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void attempted(AttemptSeen seen) {
        Tags tags = tags(seen);
        Timer.builder("gen_ai.client.operation.duration")
                .description("Time of an attempt at a model, from the request to the end of the answer.")
                .serviceLevelObjectives(BUCKETS)
                .tags(tags.and(
                        "error.type",
                        seen.end().errorClass() == null ? "" : seen.end().errorClass()))
                .register(meters)
                .record(seen.took());
        if (seen.end().usage() != null) {
            tokens(tags, "input", seen.end().usage().input());
            tokens(tags, "output", seen.end().usage().output());
        }
        meters.counter(
                        "superkoncis.model.cost.sek",
                        tags.and("cost.source", seen.end().costSource().name()))
                .increment(seen.cost().amount() / 1e6);
    }

    @Override
    public void fellBack(CallFacts facts, Deployment from, String why) {
        meters.counter(
                        "superkoncis.model.fallbacks",
                        Tags.of(
                                Tag.of("superkoncis.tier", from.tier().wireName()),
                                Tag.of("superkoncis.mode", facts.mode().wireName()),
                                Tag.of("superkoncis.deployment", from.name()),
                                Tag.of("reason", why)))
                .increment();
    }

    @Override
    public void called(CallFacts facts, CallOutcome outcome) {
        String end = outcome instanceof CallOutcome.Refused refused
                ? refused.reason().name()
                : outcome instanceof CallOutcome.Failed failed ? failed.errorClass() : "answered";
        meters.counter(
                        "superkoncis.model.calls",
                        Tags.of(
                                Tag.of("superkoncis.tier", facts.tier().wireName()),
                                Tag.of("superkoncis.mode", facts.mode().wireName()),
                                Tag.of("superkoncis.shadow", String.valueOf(facts.shadow())),
                                Tag.of("outcome", end)))
                .increment();
    }

    private void tokens(Tags tags, String type, long count) {
        DistributionSummary.builder("gen_ai.client.token.usage")
                .description("Tokens charged for an attempt.")
                .baseUnit("token")
                .serviceLevelObjectives(1, 64, 256, 1_024, 4_096, 16_384, 65_536, 262_144, 1_048_576)
                .tags(tags.and("gen_ai.token.type", type))
                .register(meters)
                .record(count);
    }

    private static Tags tags(AttemptSeen seen) {
        Deployment deployment = seen.ask().deployment();
        CallFacts facts = seen.ask().facts();
        return Tags.of(
                Tag.of("gen_ai.operation.name", seen.operation()),
                Tag.of("gen_ai.provider.name", deployment.provider()),
                Tag.of("gen_ai.request.model", deployment.model()),
                Tag.of("superkoncis.deployment", deployment.name()),
                Tag.of("superkoncis.tier", deployment.tier().wireName()),
                Tag.of("superkoncis.mode", facts.mode().wireName()),
                Tag.of("superkoncis.shadow", String.valueOf(facts.shadow())));
    }
}
