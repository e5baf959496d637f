package se.superkoncis.decision.domain.card;

import java.util.Optional;
import java.util.UUID;

/** Cards that are kept. Every method is part of the caller's transaction, which holds the meeting's lock to write. */
public interface Cards {

    /** The meeting's card. */
    Optional<CloseCard> ofMeeting(String tenantId, String meetingId);

    /** The id of a meeting's card, the same however often it is asked for. */
    UUID idOf(String tenantId, String meetingId);

    /** Writes a new card. */
    void open(CloseCard card);

    /** Writes that a card is closed. */
    void close(CloseCard card);
}
