package se.superkoncis.router.domain.meeting;

import java.time.Instant;
import java.util.Optional;
import se.superkoncis.meeting.MeetingIntake;
import se.superkoncis.meeting.TranscriptKey;

/** What the router keeps about meetings. Every method is part of the caller's transaction. */
public interface Meetings extends MeetingIntake {

    /**
     * Stores a recap.
     *
     * @return false when the meeting was erased or the version has its recap already: nothing may be published
     */
    boolean finish(FinishedRecap recap);

    /** Notes that a version gets no recap, and why. */
    void giveUp(TranscriptKey key, String reason);

    /** When the meeting ended, if that is known. */
    Optional<Instant> endedAt(String tenantId, String meetingId);
}
