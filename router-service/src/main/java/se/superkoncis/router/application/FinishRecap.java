package se.superkoncis.router.application;

import jakarta.enterprise.context.ApplicationScoped;
import se.superkoncis.meeting.TranscriptKey;
import se.superkoncis.router.domain.meeting.FinishedRecap;
import se.superkoncis.router.domain.meeting.Meetings;
import se.superkoncis.router.domain.meeting.RecapEvents;

/** Stores a recap and publishes it, together or not at all. */
@ApplicationScoped
public class FinishRecap {

    private final Meetings meetings;
    private final RecapEvents events;

    FinishRecap(Meetings meetings, RecapEvents events) {
        this.meetings = meetings;
        this.events = events;
    }

    /** Part of the caller's transaction; false when there is nothing to publish any more. */
    public boolean finish(FinishedRecap recap) {
        boolean first = meetings.finish(recap);
        if (first) {
            events.publish(
                    recap, meetings.endedAt(recap.key().tenantId(), recap.key().meetingId()));
        }
        return first;
    }

    /** Notes that a version gets no recap. */
    public void giveUp(TranscriptKey key, String reason) {
        meetings.giveUp(key, reason);
    }
}
