package se.superkoncis.decision.adapter.kafka;

import java.util.List;
import se.superkoncis.decision.domain.card.CloseCard;
import se.superkoncis.decision.domain.card.Counts;
import se.superkoncis.decision.domain.entry.Change;
import se.superkoncis.decision.domain.entry.Entry;
import se.superkoncis.decision.domain.entry.Kind;
import se.superkoncis.decision.domain.meeting.TenantFacts;
import se.superkoncis.events.Arm;
import se.superkoncis.events.MeetingDecisions;
import se.superkoncis.events.MeetingDecisions.ActionChanged;
import se.superkoncis.events.MeetingDecisions.ActionRecorded;
import se.superkoncis.events.MeetingDecisions.CloseCardClosed;
import se.superkoncis.events.MeetingDecisions.CloseCardOpened;
import se.superkoncis.events.MeetingDecisions.Deadline;
import se.superkoncis.events.MeetingDecisions.DecisionChanged;
import se.superkoncis.events.MeetingDecisions.DecisionRecorded;
import se.superkoncis.events.MeetingDecisions.FieldState;
import se.superkoncis.events.MeetingDecisions.Item;
import se.superkoncis.events.MeetingDecisions.Owner;
import se.superkoncis.events.MeetingDecisions.Status;

/** What events say of entries and cards. */
final class EntryData {

    private static final String FEATURE = "decision-close-card";
    private static final double STEPS = 1_000;

    private EntryData() {}

    static List<Arm> arms(TenantFacts facts) {
        return List.of(new Arm(FEATURE, facts.cardOn() ? "on" : "off", facts.revision()));
    }

    static MeetingDecisions recorded(Entry entry, TenantFacts facts) {
        return entry.kind() == Kind.DECISION
                ? new DecisionRecorded(item(entry), facts.tags(), arms(facts))
                : new ActionRecorded(item(entry), facts.tags(), arms(facts));
    }

    static MeetingDecisions changed(Change change, TenantFacts facts) {
        Entry after = change.after();
        return after.kind() == Kind.DECISION
                ? new DecisionChanged(item(after), after.revision(), change.fields(), facts.tags(), arms(facts))
                : new ActionChanged(item(after), after.revision(), change.fields(), facts.tags(), arms(facts));
    }

    private static Item item(Entry entry) {
        return new Item(
                entry.id().toString(),
                entry.key().meetingId(),
                entry.key().version(),
                Status.valueOf(entry.status().name()),
                entry.text(),
                owner(entry),
                deadline(entry),
                confidence(entry),
                entry.says().turns());
    }

    static CloseCardOpened opened(CloseCard card, List<Entry> entries, TenantFacts facts) {
        Counts counts = Counts.of(entries);
        List<Entry> counted = entries.stream().filter(e -> e.status().counts()).toList();
        return new CloseCardOpened(
                card.id().toString(),
                card.meetingId(),
                card.version(),
                counts.decisions(),
                counts.complete(),
                counted.size() - counts.decisions(),
                counted.stream()
                        .filter(e -> !e.complete())
                        .map(e -> new CloseCardOpened.Missing(
                                e.id().toString(), e.kind().name(), e.text(), e.missing()))
                        .toList(),
                facts.tags(),
                arms(facts));
    }

    static CloseCardClosed closed(CloseCard card, TenantFacts facts) {
        Counts counts = card.closed().orElseThrow().counts();
        return new CloseCardClosed(
                card.id().toString(),
                card.meetingId(),
                card.version(),
                card.openedAt(),
                counts.decisions(),
                counts.complete(),
                counts.automatic(),
                counts.forced(),
                facts.tags(),
                arms(facts));
    }

    private static Owner owner(Entry entry) {
        var field = entry.owner().field();
        return new Owner(
                field.value().orElse(null), FieldState.valueOf(field.state().name()), field.turns());
    }

    private static Deadline deadline(Entry entry) {
        var field = entry.deadline().field();
        return new Deadline(
                field.value().orElse(null), FieldState.valueOf(field.state().name()), field.turns());
    }

    /** Three decimals: more would claim a precision that no calibration has. */
    private static double confidence(Entry entry) {
        return Math.round(entry.says().confidence() * STEPS) / STEPS;
    }
}
