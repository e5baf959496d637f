package se.superkoncis.router.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import se.superkoncis.router.domain.meeting.RecapView;

/** A recap in the API. Content members are absent until the status is READY; {@code costSek} is decimal SEK. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecapAnswer(
        String tenantId,
        String meetingId,
        int transcriptVersion,
        String title,
        String status,
        String reason,
        Instant transcriptReadyAt,
        Instant madeAt,
        String language,
        String tier,
        String mode,
        String routeReason,
        String costSek,
        String text,
        List<RecapView.CitedPoint> points,
        List<String> notices) {

    static RecapAnswer of(RecapView view) {
        RecapView.Content content = view.content().orElse(null);
        boolean ready = content != null;
        return new RecapAnswer(
                view.key().tenantId(),
                view.key().meetingId(),
                view.key().version(),
                view.title(),
                view.status().name(),
                view.reason(),
                view.readyAt(),
                ready ? content.madeAt() : null,
                ready ? content.language() : null,
                ready ? content.tier() : null,
                ready ? content.mode() : null,
                ready ? content.routeReason() : null,
                ready ? content.cost().toSek() : null,
                ready ? content.text() : null,
                ready ? content.points() : null,
                ready ? content.notices() : null);
    }
}
