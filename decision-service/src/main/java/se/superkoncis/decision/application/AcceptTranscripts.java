package se.superkoncis.decision.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import se.superkoncis.decision.domain.meeting.Meetings;
import se.superkoncis.decision.domain.meeting.NewTranscript;
import se.superkoncis.decision.domain.meeting.TranscriptKey;

/** Notes that transcripts can be read and says which of them are to be searched. */
@ApplicationScoped
public class AcceptTranscripts {

    private final Meetings meetings;

    AcceptTranscripts(Meetings meetings) {
        this.meetings = meetings;
    }

    /** Part of the caller's transaction. */
    public Set<TranscriptKey> accept(List<NewTranscript> transcripts) {
        return meetings.accept(transcripts);
    }
}
