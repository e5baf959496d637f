package se.superkoncis.decision.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import se.superkoncis.decision.domain.meeting.Meetings;
import se.superkoncis.kit.channel.Erasure;
import se.superkoncis.kit.log.Facts;

/** Removes what is kept about a meeting: entries, card, jobs, inbox and outbox rows. */
@ApplicationScoped
public class EraseMeeting {

    private static final Logger LOG = Logger.getLogger(EraseMeeting.class);

    private final Meetings meetings;
    private final Erasure erasure;

    EraseMeeting(Meetings meetings, Erasure erasure) {
        this.meetings = meetings;
        this.erasure = erasure;
    }

    /** Part of the caller's transaction. */
    public void erase(String tenantId, String meetingId) {
        meetings.erase(tenantId, meetingId);
        erasure.erase(meetingId);
        Facts.of("meeting erased")
                .with("meetingId", meetingId)
                .with("tenantId", tenantId)
                .info(LOG);
    }
}
