package se.superkoncis.router.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.superkoncis.router.domain.meeting.MeetingEnd;
import se.superkoncis.router.domain.meeting.Meetings;

/** Notes when meetings ended; the recap tells it, so that latency can be shown from there too. */
@ApplicationScoped
public class NoteMeetingEnds {

    private final Meetings meetings;

    NoteMeetingEnds(Meetings meetings) {
        this.meetings = meetings;
    }

    /** Part of the caller's transaction. */
    public void note(List<MeetingEnd> ends) {
        meetings.end(ends);
    }
}
