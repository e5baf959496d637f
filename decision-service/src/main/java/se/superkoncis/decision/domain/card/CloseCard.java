package se.superkoncis.decision.domain.card;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The card that asks for what is missing; a meeting has one at most.
 *
 * @param version transcript version at the time it was opened or closed
 * @param closed empty while it is open
 */
public record CloseCard(
        UUID id, String tenantId, String meetingId, int version, Instant openedAt, Optional<Closed> closed) {

    /** How it ended. */
    public record Closed(Instant at, Counts counts) {}

    /** Whether it still asks. */
    public boolean open() {
        return closed.isEmpty();
    }

    /** Closed with these counts. */
    public CloseCard closed(int atVersion, Instant at, Counts counts) {
        return new CloseCard(id, tenantId, meetingId, atVersion, openedAt, Optional.of(new Closed(at, counts)));
    }
}
