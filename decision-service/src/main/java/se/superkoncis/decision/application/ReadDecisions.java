package se.superkoncis.decision.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import se.superkoncis.decision.application.DecisionReader.Filter;
import se.superkoncis.decision.application.DecisionReader.MeetingView;
import se.superkoncis.decision.application.DecisionReader.Place;
import se.superkoncis.decision.domain.card.Cards;
import se.superkoncis.decision.domain.card.CloseCard;
import se.superkoncis.decision.domain.entry.Entries;
import se.superkoncis.decision.domain.entry.Entry;

/** Shows what was decided to those who may see it: the transaction sees the caller's tenant only. */
@ApplicationScoped
public class ReadDecisions {

    private final DecisionReader reader;
    private final Entries entries;
    private final Cards cards;

    ReadDecisions(DecisionReader reader, Entries entries, Cards cards) {
        this.reader = reader;
        this.entries = entries;
        this.cards = cards;
    }

    /** A meeting with its entries, candidates among them, and its card. */
    public record Whole(MeetingView meeting, List<Entry> entries, Optional<CloseCard> card) {}

    /** Meetings with this id; more than one tenant may use it. */
    @Transactional
    public List<Whole> meetings(String meetingId, Optional<String> tenantId) {
        return reader.meetings(meetingId, tenantId).stream()
                .map(meeting -> new Whole(
                        meeting,
                        entries.ofMeeting(meeting.key().tenantId(), meetingId),
                        cards.ofMeeting(meeting.key().tenantId(), meetingId)))
                .toList();
    }

    /** A page of the newest entries. */
    @Transactional
    public List<Entry> page(Filter filter, Optional<Place> after, int limit) {
        return reader.page(filter, after, limit);
    }
}
