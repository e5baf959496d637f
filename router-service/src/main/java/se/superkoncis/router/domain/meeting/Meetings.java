package se.superkoncis.router.domain.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the router keeps about meetings. Every method is part of the caller's transaction. */
public interface Meetings {

    /** Notes that meetings are over; an erased one is left alone. */
    void end(List<MeetingEnd> ends);

    /**
     * Notes transcripts and answers the keys of those that need a recap: new versions of meetings that are not erased. A
     * version lower than one that is there already has been corrected and needs none.
     */
    Set<TranscriptKey> accept(List<NewTranscript> transcripts);

    /** Removes what is kept about a meeting but for the fact that it was erased. */
    void erase(String tenantId, String meetingId);

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
