package se.superkoncis.decision.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.superkoncis.decision.domain.entry.Entry;
import se.superkoncis.decision.domain.entry.Kind;
import se.superkoncis.decision.domain.entry.Status;
import se.superkoncis.decision.domain.item.OpenQuestion;
import se.superkoncis.meeting.TranscriptKey;

/** Reads of the tenants that the transaction can see. */
public interface DecisionReader {

    /** Where a page of the list begins: after this entry. */
    record Place(Instant recordedAt, UUID id) {}

    /** Which entries; what is empty does not matter. Candidates are never listed. */
    record Filter(
            Kind kind,
            Optional<String> tenantId,
            Optional<String> meetingId,
            Optional<String> owner,
            Optional<Status> status,
            Optional<Boolean> missing) {}

    /** How far the search of a transcript is. */
    enum SearchStatus {
        OPEN,
        READY,
        FAILED
    }

    /**
     * A meeting as people get to see it.
     *
     * @param key of its newest transcript version
     * @param reason why the search failed; null otherwise
     * @param content of the newest version that is READY; empty while there is none
     */
    record MeetingView(
            TranscriptKey key,
            String title,
            SearchStatus status,
            String reason,
            Instant readyAt,
            Optional<Content> content) {}

    /** What a search gave beside the entries. */
    record Content(
            int version, Instant madeAt, String language, List<OpenQuestion> openQuestions, List<String> notices) {}

    /** Meetings with this id; more than one tenant may use it. */
    List<MeetingView> meetings(String meetingId, Optional<String> tenantId);

    /** Newest entries first. */
    List<Entry> page(Filter filter, Optional<Place> after, int limit);
}
