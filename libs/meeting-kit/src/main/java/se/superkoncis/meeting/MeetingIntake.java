package se.superkoncis.meeting;

import java.util.List;
import java.util.Set;

/** What a service does with meetings as it hears of them. Every method is part of the caller's transaction. */
public interface MeetingIntake {

    /**
     * Notes that meetings are over; an erased one is left alone.
     *
     * @param ends at least one, all of one tenant
     */
    void end(List<MeetingEnd> ends);

    /**
     * Notes transcripts and answers the keys of those to work on: new versions of meetings that are not erased. A version
     * lower than one that is there already has been corrected and needs no work.
     */
    Set<TranscriptKey> accept(List<NewTranscript> transcripts);

    /** Removes what is kept about a meeting but for the fact that it was erased. */
    void erase(String tenantId, String meetingId);
}
