package se.superkoncis.router.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import se.superkoncis.router.domain.meeting.RecapReader;
import se.superkoncis.router.domain.meeting.RecapReader.Place;
import se.superkoncis.router.domain.meeting.RecapView;

/** Shows recaps to those who may see them: the transaction sees the caller's tenant only. */
@ApplicationScoped
public class ReadRecaps {

    private final RecapReader reader;

    ReadRecaps(RecapReader reader) {
        this.reader = reader;
    }

    /** Recaps of a meeting, the highest version first. */
    @Transactional
    public List<RecapView> ofMeeting(String meetingId, Optional<String> tenantId) {
        return reader.ofMeeting(meetingId, tenantId);
    }

    /** A page of the newest recaps. */
    @Transactional
    public List<RecapView> newest(Optional<String> tenantId, Optional<Place> after, int limit) {
        return reader.newest(tenantId, after, limit);
    }
}
