package se.superkoncis.decision.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.superkoncis.decision.domain.meeting.MeetingEnd;
import se.superkoncis.decision.domain.meeting.Meetings;

/** Notes when meetings ended, and opens the cards that only waited for that. */
@ApplicationScoped
public class NoteMeetingEnds {

    private final Meetings meetings;
    private final LookAfterCard card;

    NoteMeetingEnds(Meetings meetings, LookAfterCard card) {
        this.meetings = meetings;
        this.card = card;
    }

    /** Part of the caller's transaction, in which all belong to one tenant. */
    public void note(List<MeetingEnd> ends) {
        String tenantId = ends.get(0).tenantId();
        meetings.end(ends).stream().sorted().forEach(meetingId -> card.look(tenantId, meetingId, null));
    }
}
