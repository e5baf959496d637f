package se.superkoncis.decision.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import se.superkoncis.decision.domain.card.CloseCard;
import se.superkoncis.decision.domain.card.Counts;
import se.superkoncis.decision.domain.entry.Entry;

/**
 * A close card, OPEN or CLOSED. Its counts are those at its closing, or while it is open those of now; {@code missing} is
 * always that of now.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CardAnswer(
        String cardId,
        String tenantId,
        String meetingId,
        int transcriptVersion,
        String status,
        Instant openedAt,
        Instant closedAt,
        int decisions,
        int complete,
        int automatic,
        int forced,
        List<MeetingAnswer.Missing> missing) {

    static CardAnswer of(CloseCard card, List<Entry> entries) {
        Counts counts = card.closed().map(CloseCard.Closed::counts).orElseGet(() -> Counts.of(entries));
        return new CardAnswer(
                card.id().toString(),
                card.tenantId(),
                card.meetingId(),
                card.version(),
                card.open() ? "OPEN" : "CLOSED",
                card.openedAt(),
                card.closed().map(CloseCard.Closed::at).orElse(null),
                counts.decisions(),
                counts.complete(),
                counts.automatic(),
                counts.forced(),
                MeetingAnswer.Missing.of(entries));
    }
}
