package se.superkoncis.router.domain.budget;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.superkoncis.kit.cost.MicroSek;

/** Reads the books for people. What is seen is narrowed to the tenant of the transaction. */
public interface BudgetReader {

    /**
     * A meeting's figures.
     *
     * @param byTier settled by tier, shadow left out
     */
    record MeetingFigures(
            String tenantId,
            String meetingId,
            MicroSek settled,
            MicroSek reserved,
            MicroSek shadowSettled,
            MicroSek shadowReserved,
            List<TierFigures> byTier) {}

    /** What a tier has cost. */
    record TierFigures(String tier, int attempts, MicroSek settled) {}

    /**
     * An attempt as the books have it.
     *
     * @param state OPEN, SETTLED, RELEASED or EXPIRED
     * @param outcome null while it is open, as are what follows from it
     */
    record AttemptFigures(
            String attemptId,
            String callId,
            String task,
            String tier,
            String deployment,
            boolean shadow,
            String state,
            MicroSek reserved,
            MicroSek charged,
            Long inputTokens,
            Long outputTokens,
            String costSource,
            String outcome,
            String errorClass,
            Instant startedAt,
            Instant endedAt) {}

    /** A place in the list of attempts. */
    record Place(Instant startedAt, String attemptId) {}

    /** What was spent in a month or day, and what is set aside. */
    record PeriodFigures(String period, MicroSek settled, MicroSek reserved) {}

    /** Figures of the meetings with this id, one for each tenant that uses it. */
    List<MeetingFigures> meetings(String meetingId, Optional<String> tenantId);

    /** Attempts of a meeting, oldest first. */
    List<AttemptFigures> attempts(String tenantId, String meetingId, Optional<Place> after, int limit);

    /** A tenant's month, as in {@code 2026-11}; zeros when nothing was spent. */
    PeriodFigures tenantMonth(String tenantId, String month);

    /** The platform's month. */
    PeriodFigures platformMonth(String month);

    /** The platform's day of shadow calls, as in {@code 2026-11-24}. */
    PeriodFigures shadowDay(String day);
}
