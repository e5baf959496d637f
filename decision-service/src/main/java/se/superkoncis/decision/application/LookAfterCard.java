package se.superkoncis.decision.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import se.superkoncis.decision.application.DecisionEvents.Context;
import se.superkoncis.decision.domain.card.Cards;
import se.superkoncis.decision.domain.card.CloseCard;
import se.superkoncis.decision.domain.card.Counts;
import se.superkoncis.decision.domain.card.NextStep;
import se.superkoncis.decision.domain.entry.Entries;
import se.superkoncis.decision.domain.entry.Entry;
import se.superkoncis.decision.domain.meeting.MeetingState;
import se.superkoncis.decision.domain.meeting.Meetings;
import se.superkoncis.decision.domain.meeting.TenantState;
import se.superkoncis.kit.log.Facts;

/** Takes the next step with a meeting's card, whatever has just happened to the meeting. */
@ApplicationScoped
public class LookAfterCard {

    private static final Logger LOG = Logger.getLogger(LookAfterCard.class);

    private final Meetings meetings;
    private final Entries entries;
    private final Cards cards;
    private final TenantState tenants;
    private final DecisionEvents events;
    private final Clock clock;

    LookAfterCard(
            Meetings meetings, Entries entries, Cards cards, TenantState tenants, DecisionEvents events, Clock clock) {
        this.meetings = meetings;
        this.entries = entries;
        this.cards = cards;
        this.tenants = tenants;
        this.events = events;
        this.clock = clock;
    }

    /** Part of the caller's transaction, in which it locks the meeting; an erased one is left alone. */
    public void look(String tenantId, String meetingId, String traceparent) {
        meetings.lock(tenantId, meetingId)
                .ifPresent(meeting -> look(
                        meeting, new Context(tenants.factsFor(tenantId, meetingId), clock.instant(), traceparent)));
    }

    /** The same for who holds the lock already and knows the facts. */
    public void look(MeetingState meeting, Context context) {
        String tenantId = meeting.tenantId();
        String meetingId = meeting.meetingId();
        Optional<CloseCard> card = cards.ofMeeting(tenantId, meetingId);
        List<Entry> known = entries.ofMeeting(tenantId, meetingId);
        switch (NextStep.of(meeting, card, known, context.facts().cardOn(), context.at())) {
            case OPEN -> open(meeting, known, context);
            case CLOSE -> close(card.orElseThrow(), meeting.storedVersion(), Counts.of(known), context);
            case NONE -> {}
        }
        if (meeting.cardDueAt().isPresent() && meeting.isOver(context.at())) {
            meetings.settleCard(tenantId, meetingId);
        }
    }

    private void open(MeetingState meeting, List<Entry> known, Context context) {
        Instant at = context.at();
        CloseCard card = new CloseCard(
                cards.idOf(meeting.tenantId(), meeting.meetingId()),
                meeting.tenantId(),
                meeting.meetingId(),
                meeting.storedVersion(),
                at,
                Optional.empty());
        cards.open(card);
        events.opened(card, known, context);
        Counts counts = Counts.of(known);
        tell("close card opened", card, counts);
        if (counts.full()) {
            close(card, card.version(), counts, context);
        }
    }

    /** Closes a card with these counts. */
    public CloseCard close(CloseCard card, int version, Counts counts, Context context) {
        CloseCard closed = card.closed(version, context.at(), counts);
        cards.close(closed);
        events.closed(closed, context);
        tell("close card closed", closed, counts);
        return closed;
    }

    private static void tell(String what, CloseCard card, Counts counts) {
        Facts.of(what)
                .with("meetingId", card.meetingId())
                .with("tenantId", card.tenantId())
                .with("decisions", counts.decisions())
                .with("complete", counts.complete())
                .with("automatic", counts.automatic())
                .with("forced", counts.forced())
                .info(LOG);
    }
}
