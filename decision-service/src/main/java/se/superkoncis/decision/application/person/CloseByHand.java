package se.superkoncis.decision.application.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import se.superkoncis.decision.application.DecisionEvents;
import se.superkoncis.decision.application.DecisionEvents.Context;
import se.superkoncis.decision.application.LookAfterCard;
import se.superkoncis.decision.domain.card.Cards;
import se.superkoncis.decision.domain.card.CloseCard;
import se.superkoncis.decision.domain.card.Counts;
import se.superkoncis.decision.domain.entry.Entries;
import se.superkoncis.decision.domain.meeting.MeetingState;
import se.superkoncis.decision.domain.meeting.Meetings;
import se.superkoncis.decision.domain.meeting.TenantState;
import se.superkoncis.kit.db.TenantTransaction;

/** Closes a card because a person says so, with what is missing counted as forced. */
@ApplicationScoped
public class CloseByHand {

    private final Meetings meetings;
    private final Entries entries;
    private final Cards cards;
    private final TenantState tenants;
    private final TenantTransaction transactions;
    private final DecisionEvents events;
    private final LookAfterCard lookAfter;
    private final Clock clock;

    CloseByHand(
            Meetings meetings,
            Entries entries,
            Cards cards,
            TenantState tenants,
            TenantTransaction transactions,
            DecisionEvents events,
            LookAfterCard lookAfter,
            Clock clock) {
        this.meetings = meetings;
        this.entries = entries;
        this.cards = cards;
        this.tenants = tenants;
        this.transactions = transactions;
        this.events = events;
        this.lookAfter = lookAfter;
        this.clock = clock;
    }

    /**
     * Closes the meeting's card unless it is closed already.
     *
     * @return the card as it is now: open when something is missing and {@code force} was not said; empty when there is
     *     none
     */
    @Transactional
    public Optional<CloseCard> close(String tenantId, String meetingId, boolean force, String actor) {
        transactions.see(tenantId);
        Optional<MeetingState> meeting = meetings.lock(tenantId, meetingId);
        Optional<CloseCard> card = meeting.flatMap(locked -> cards.ofMeeting(tenantId, meetingId));
        if (card.isEmpty() || !card.get().open() || !force) {
            return card;
        }
        Context context = new Context(tenants.factsFor(tenantId, meetingId), clock.instant(), null);
        Counts counts = Counts.of(entries.ofMeeting(tenantId, meetingId)).withTheRestForced();
        CloseCard closed = lookAfter.close(card.get(), meeting.get().storedVersion(), counts, context);
        events.audited(actor, "closecard.forced", closed, context);
        return Optional.of(closed);
    }
}
