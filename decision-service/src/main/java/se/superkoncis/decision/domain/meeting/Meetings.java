package se.superkoncis.decision.domain.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.superkoncis.meeting.MeetingEnd;
import se.superkoncis.meeting.NewTranscript;
import se.superkoncis.meeting.TranscriptKey;

/** What is kept about meetings. Every method is part of the caller's transaction. */
public interface Meetings {

    /**
     * Notes that meetings are over; an erased one is left alone.
     *
     * @return those among them that have findings
     */
    List<String> end(List<MeetingEnd> ends);

    /**
     * Notes transcripts and answers the keys of those to search: new versions of meetings that are not erased. A version
     * lower than one that is there already has been corrected and needs none.
     */
    Set<TranscriptKey> accept(List<NewTranscript> transcripts);

    /** Removes what is kept about a meeting but for the fact that it was erased. */
    void erase(String tenantId, String meetingId);

    /** Locks a meeting against all other changes; empty when it is unknown or erased. */
    Optional<MeetingState> lock(String tenantId, String meetingId);

    /**
     * Notes that a version was searched.
     *
     * @param cardDueAt from when on the card is opened though nobody said that the meeting ended
     */
    void searched(Search search, Instant cardDueAt);

    /** Notes that a version is not searched, and why. */
    void giveUp(TranscriptKey key, String reason);

    /** The wait for the end of the meeting is over, one way or the other. */
    void settleCard(String tenantId, String meetingId);

    /** Meetings of all tenants whose wait is over at this moment, at most {@code limit}. */
    List<Waiting> due(Instant now, int limit);

    /** A meeting whose card waits. */
    record Waiting(String tenantId, String meetingId) {}
}
