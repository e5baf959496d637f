package se.superkoncis.decision.application.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import se.superkoncis.decision.application.DecisionEvents;
import se.superkoncis.decision.application.DecisionEvents.Context;
import se.superkoncis.decision.application.LookAfterCard;
import se.superkoncis.decision.domain.entry.Change;
import se.superkoncis.decision.domain.entry.Entries;
import se.superkoncis.decision.domain.entry.Entry;
import se.superkoncis.decision.domain.entry.Kind;
import se.superkoncis.decision.domain.entry.Status;
import se.superkoncis.decision.domain.entry.Wish;
import se.superkoncis.decision.domain.meeting.MeetingState;
import se.superkoncis.decision.domain.meeting.Meetings;
import se.superkoncis.decision.domain.meeting.TenantState;
import se.superkoncis.kit.db.TenantTransaction;

/** Does what a person wants of a decision or an action. Asked twice for the same, it does it once. */
@ApplicationScoped
public class ChangeEntry {

    private final Meetings meetings;
    private final Entries entries;
    private final TenantState tenants;
    private final TenantTransaction transactions;
    private final DecisionEvents events;
    private final LookAfterCard card;
    private final Clock clock;

    ChangeEntry(
            Meetings meetings,
            Entries entries,
            TenantState tenants,
            TenantTransaction transactions,
            DecisionEvents events,
            LookAfterCard card,
            Clock clock) {
        this.meetings = meetings;
        this.entries = entries;
        this.tenants = tenants;
        this.transactions = transactions;
        this.events = events;
        this.card = card;
        this.clock = clock;
    }

    /**
     * One wish.
     *
     * @param kind what the caller takes it for; empty for a candidate of either kind
     * @param revision the one that the caller has seen; empty when that does not matter
     * @param actor who it is, for the audit trail
     */
    public record Request(UUID id, Optional<Kind> kind, OptionalInt revision, Wish wish, String actor) {}

    /** Does it, or says why not; nothing is changed then. */
    @Transactional
    public Outcome change(Request request) {
        Optional<Entry> seen = entries.find(request.id())
                .filter(e -> request.kind().isEmpty() || request.kind().get() == e.kind());
        if (seen.isEmpty()) {
            return new Outcome.Unknown();
        }
        // Staff see every tenant; what they write is written for the entry's own.
        transactions.see(seen.get().key().tenantId());
        Optional<MeetingState> meeting =
                meetings.lock(seen.get().key().tenantId(), seen.get().key().meetingId());
        Optional<Entry> current = meeting.flatMap(locked -> entries.find(request.id()));
        if (current.isEmpty()) {
            return new Outcome.Unknown();
        }
        return change(request, meeting.get(), current.get());
    }

    private Outcome change(Request request, MeetingState meeting, Entry current) {
        if (request.revision().isPresent() && request.revision().getAsInt() != current.revision()) {
            return new Outcome.ChangedMeanwhile(current.revision());
        }
        Optional<Entry> wished = request.wish().on(current);
        if (wished.isEmpty()) {
            return new Outcome.WrongState(current.status());
        }
        if (!Change.any(current, wished.get())) {
            return new Outcome.Done(current);
        }
        Context context = new Context(tenants.factsFor(meeting.tenantId(), meeting.meetingId()), clock.instant(), null);
        Change change = Change.of(current, wished.get(), context.at());
        entries.update(change.after());
        boolean isNew = current.status() == Status.CANDIDATE;
        events.entries(isNew ? List.of(change.after()) : List.of(), isNew ? List.of() : List.of(change), context);
        events.audited(
                request.actor(), current.kind().word() + "." + request.wish().act(), change, context);
        card.look(meeting, context);
        return new Outcome.Done(change.after());
    }
}
