package se.superkoncis.router.domain.shadow;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.meeting.TranscriptKey;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.recap.Recap;
import se.superkoncis.router.domain.routing.RoutingFacts;
import se.superkoncis.router.domain.routing.Tier;

/**
 * A trial with all that is told about it.
 *
 * @param plan what was tried and why
 * @param shown the tier that people got
 * @param facts under which the shown recap was made
 * @param recap empty when it failed
 * @param deployment the model that answered; empty when none did
 * @param cost of models and processor time together
 * @param cpuCost the part that is processor time
 * @param attempt number of the job's attempt, from 1
 * @param traceparent trace context of the cause; may be null
 */
public record ShadowedRecap(
        TranscriptKey key,
        ShadowPlan plan,
        Tier shown,
        RoutingFacts facts,
        Optional<Recap> recap,
        Optional<Deployment> deployment,
        Verdict verdict,
        MicroSek cost,
        MicroSek cpuCost,
        String tariffVersion,
        Duration cpu,
        Instant startedAt,
        Instant madeAt,
        int attempt,
        String traceparent) {}
