package se.superkoncis.router.adapter.rest.budget;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.budget.BudgetReader.AttemptFigures;
import se.superkoncis.router.domain.budget.BudgetReader.MeetingFigures;

/** A meeting's budget in the API; amounts are decimal SEK. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeetingAnswer(
        String tenantId,
        String meetingId,
        String capSek,
        String settledSek,
        String reservedSek,
        String remainingSek,
        String shadowSettledSek,
        String shadowReservedSek,
        List<OfTier> byTier,
        List<OneAttempt> items,
        String nextCursor) {

    /** What a tier has cost. */
    public record OfTier(String tier, int attempts, String settledSek) {}

    /** An attempt. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OneAttempt(
            String attemptId,
            String callId,
            String task,
            String tier,
            String deployment,
            boolean shadow,
            String state,
            String reservedSek,
            String chargedSek,
            Long inputTokens,
            Long outputTokens,
            String costSource,
            String outcome,
            String errorClass,
            Instant startedAt,
            Instant endedAt) {

        static OneAttempt of(AttemptFigures a) {
            return new OneAttempt(
                    a.attemptId(),
                    a.callId(),
                    a.task(),
                    a.tier(),
                    a.deployment(),
                    a.shadow(),
                    a.state(),
                    a.reserved().toSek(),
                    a.charged().toSek(),
                    a.inputTokens(),
                    a.outputTokens(),
                    a.costSource(),
                    a.outcome(),
                    a.errorClass(),
                    a.startedAt(),
                    a.endedAt());
        }
    }

    static MeetingAnswer of(MeetingFigures m, MicroSek cap, List<AttemptFigures> attempts, String nextCursor) {
        long remaining = cap.amount() - m.settled().amount() - m.reserved().amount();
        return new MeetingAnswer(
                m.tenantId(),
                m.meetingId(),
                cap.toSek(),
                m.settled().toSek(),
                m.reserved().toSek(),
                new MicroSek(Math.max(0, remaining)).toSek(),
                m.shadowSettled().toSek(),
                m.shadowReserved().toSek(),
                m.byTier().stream()
                        .map(t -> new OfTier(t.tier(), t.attempts(), t.settled().toSek()))
                        .toList(),
                attempts.stream().map(OneAttempt::of).toList(),
                nextCursor);
    }
}
