package se.superkoncis.decision.domain.entry;

import java.util.UUID;
import se.superkoncis.meeting.TranscriptKey;

/** Gives a finding its id. */
@FunctionalInterface
public interface EntryIds {
    /** The id that follows from the transcript, the kind and the place among its findings. */
    UUID of(TranscriptKey key, Kind kind, int ordinal);
}
