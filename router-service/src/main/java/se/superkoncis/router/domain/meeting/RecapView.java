package se.superkoncis.router.domain.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.meeting.TranscriptKey;
import se.superkoncis.router.domain.routing.Considered;

/**
 * A recap as people get to see it.
 *
 * @param status OPEN while it is being made, READY, or FAILED
 * @param reason why it failed; null otherwise
 * @param readyAt when the transcript could be read
 * @param content empty until READY
 */
public record RecapView(
        TranscriptKey key, String title, Status status, String reason, Instant readyAt, Optional<Content> content) {

    /** Where a recap is in its life. */
    public enum Status {
        OPEN,
        READY,
        FAILED
    }

    /**
     * What READY adds.
     *
     * @param considered how the tier was chosen, rule by rule; empty for recaps of earlier releases
     */
    public record Content(
            Instant madeAt,
            String language,
            String tier,
            String mode,
            String routeReason,
            MicroSek cost,
            String text,
            List<CitedPoint> points,
            List<String> notices,
            List<Considered> considered) {}

    /** A point with its section and the turns it rests on, from 0. */
    public record CitedPoint(String section, String text, List<Integer> turns) {}
}
