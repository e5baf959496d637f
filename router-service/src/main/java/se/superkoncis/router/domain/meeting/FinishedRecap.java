package se.superkoncis.router.domain.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.meeting.TranscriptKey;
import se.superkoncis.router.domain.recap.Recap;
import se.superkoncis.router.domain.routing.Considered;
import se.superkoncis.router.domain.routing.Route;
import se.superkoncis.router.domain.routing.RoutingFacts;

/**
 * A recap with everything that is told about it.
 *
 * @param considered what each rule of the choice said, and what was changed afterwards
 * @param cost processor time of the embedded engines and the attempts of the model whose recap is shown, or that failed
 * @param cpuCost the part of it that is processor time
 * @param readyAt when the broker took the transcript-ready event
 * @param startedAt when this attempt began
 * @param madeAt when it was done
 * @param engine how long the engine took
 * @param cpu processor time of the attempt
 * @param attempt number of the attempt, from 1
 * @param notices what a reader should know: codes such as {@code EMPTY_TRANSCRIPT}
 * @param traceparent trace context of the cause; may be null
 */
public record FinishedRecap(
        TranscriptKey key,
        String title,
        Recap recap,
        Route route,
        RoutingFacts facts,
        List<Considered> considered,
        MicroSek cost,
        MicroSek cpuCost,
        String tariffVersion,
        Instant readyAt,
        Instant startedAt,
        Instant madeAt,
        Duration engine,
        Duration cpu,
        int attempt,
        List<String> notices,
        String traceparent) {
    public FinishedRecap {
        considered = List.copyOf(considered);
        notices = List.copyOf(notices);
    }
}
