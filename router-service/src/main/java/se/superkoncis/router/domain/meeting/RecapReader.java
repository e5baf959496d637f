package se.superkoncis.router.domain.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.superkoncis.meeting.TranscriptKey;

/** Reads recaps of the tenants that the transaction can see. */
public interface RecapReader {

    /** Where a page of the list begins: after this row. */
    record Place(Instant readyAt, TranscriptKey key) {}

    /** Recaps of a meeting's versions, the highest first; more than one tenant may use the same meeting id. */
    List<RecapView> ofMeeting(String meetingId, Optional<String> tenantId);

    /**
     * Newest recaps first.
     *
     * @param after empty for the first page
     * @param limit from 1
     */
    List<RecapView> newest(Optional<String> tenantId, Optional<Place> after, int limit);
}
