package se.superkoncis.decision.domain.entry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Entries that are kept. Every method is part of the caller's transaction, which holds the meeting's lock to write. */
public interface Entries {

    /** All entries of a meeting, candidates and superseded ones too, decisions first, in the order found. */
    List<Entry> ofMeeting(String tenantId, String meetingId);

    /** An entry that the transaction can see. */
    Optional<Entry> find(UUID id);

    /** Writes what a new version does. */
    void apply(NewVersion version);

    /** Writes an entry that a person changed. */
    void update(Entry entry);
}
