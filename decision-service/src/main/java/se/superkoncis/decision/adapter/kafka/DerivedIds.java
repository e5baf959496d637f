package se.superkoncis.decision.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.superkoncis.decision.domain.entry.EntryIds;
import se.superkoncis.decision.domain.entry.Kind;
import se.superkoncis.events.EventIds;
import se.superkoncis.events.EventType;
import se.superkoncis.meeting.TranscriptKey;

/** Ids after RFC 9562, version 5: the same search gives the same ones. */
@ApplicationScoped
class DerivedIds implements EntryIds {
    @Override
    public UUID of(TranscriptKey key, Kind kind, int ordinal) {
        return EventIds.derived(
                kind == Kind.DECISION ? EventType.DECISION_RECORDED : EventType.ACTION_RECORDED,
                key.tenantId(),
                key.meetingId(),
                Integer.toString(key.version()),
                Integer.toString(ordinal));
    }
}
