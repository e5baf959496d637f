package se.superkoncis.decision.domain.meeting;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a meeting while its row is locked.
 *
 * @param endedAt when it ended; empty when nobody said so
 * @param storedVersion the transcript version whose findings are kept, 0 for none
 * @param cardDueAt from when on its card is opened though nobody said that it ended; empty when that is settled
 */
public record MeetingState(
        String tenantId, String meetingId, Optional<Instant> endedAt, int storedVersion, Optional<Instant> cardDueAt) {

    /** Whether its card may be opened at this moment. */
    public boolean isOver(Instant now) {
        return endedAt.isPresent() || cardDueAt.filter(due -> !due.isAfter(now)).isPresent();
    }
}
