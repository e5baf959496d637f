package se.superkoncis.decision.domain.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import se.superkoncis.decision.domain.item.Findings;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.meeting.TranscriptKey;

/**
 * A transcript that was searched, with everything that is told about it.
 *
 * @param readyAt when the broker took the transcript-ready event
 * @param startedAt when this attempt began
 * @param madeAt when it was done
 * @param engine how long the engine took
 * @param cpu processor time of the attempt
 * @param attempt number of the attempt, from 1
 * @param notices what a reader should know: codes such as {@code EMPTY_TRANSCRIPT}
 * @param traceparent trace context of the cause; may be null
 */
public record Search(
        TranscriptKey key,
        Findings findings,
        Instant readyAt,
        Instant startedAt,
        Instant madeAt,
        Duration engine,
        Duration cpu,
        MicroSek cost,
        String tariffVersion,
        int attempt,
        List<String> notices,
        String traceparent) {
    public Search {
        notices = List.copyOf(notices);
    }
}
