package se.superkoncis.decision.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import se.superkoncis.decision.domain.meeting.Meetings;
import se.superkoncis.meeting.MeetingEnd;
import se.superkoncis.meeting.MeetingIntake;
import se.superkoncis.meeting.NewTranscript;
import se.superkoncis.meeting.TranscriptKey;

/** Hears of meetings: transcripts to search, ends for which cards have waited, and what is to be forgotten. */
@ApplicationScoped
class TakeInMeetings implements MeetingIntake {

    private final Meetings meetings;
    private final LookAfterCard card;

    TakeInMeetings(Meetings meetings, LookAfterCard card) {
        this.meetings = meetings;
        this.card = card;
    }

    @Override
    public void end(List<MeetingEnd> ends) {
        String tenantId = ends.get(0).tenantId();
        meetings.end(ends).stream().sorted().forEach(meetingId -> card.look(tenantId, meetingId, null));
    }

    @Override
    public Set<TranscriptKey> accept(List<NewTranscript> transcripts) {
        return meetings.accept(transcripts);
    }

    @Override
    public void erase(String tenantId, String meetingId) {
        meetings.erase(tenantId, meetingId);
    }
}
