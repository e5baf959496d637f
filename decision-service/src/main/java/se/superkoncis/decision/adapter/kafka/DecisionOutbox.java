package se.superkoncis.decision.adapter.kafka;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.superkoncis.decision.application.DecisionEvents;
import se.superkoncis.decision.domain.card.CloseCard;
import se.superkoncis.decision.domain.card.Counts;
import se.superkoncis.decision.domain.entry.Change;
import se.superkoncis.decision.domain.entry.Entry;
import se.superkoncis.decision.domain.entry.Kind;
import se.superkoncis.decision.domain.meeting.Search;
import se.superkoncis.events.AuditRecorded;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventIds;
import se.superkoncis.events.EventType;
import se.superkoncis.events.MeetingDecisions;
import se.superkoncis.kit.charge.EngineCharge;
import se.superkoncis.kit.config.KitConfig;
import se.superkoncis.kit.outbox.Outbox;
import se.superkoncis.meeting.TranscriptKey;

/** Writes events to the outbox. Their ids are derived, so that a repetition is known as one. */
@ApplicationScoped
class DecisionOutbox implements DecisionEvents {

    private static final String ENGINE = "embedded";

    private final Outbox outbox;
    private final String source;

    DecisionOutbox(Outbox outbox, KitConfig config) {
        this.outbox = outbox;
        this.source = "/superkoncis/" + config.service();
    }

    @Override
    public void entries(List<Entry> recorded, List<Change> changed, Context context) {
        List<Event<?>> events = new ArrayList<>();
        for (Entry entry : recorded) {
            // The id of an entry follows from what it was found in, and it is recorded once.
            events.add(event(entry.id().toString(), entry.key(), EntryData.recorded(entry, context.facts()), context));
        }
        for (Change change : changed) {
            Entry entry = change.after();
            EventType type = entry.kind() == Kind.DECISION ? EventType.DECISION_CHANGED : EventType.ACTION_CHANGED;
            String id = EventIds.derived(type, entry.id().toString(), Integer.toString(entry.revision()))
                    .toString();
            events.add(event(id, entry.key(), EntryData.changed(change, context.facts()), context));
        }
        outbox.appendAll(events);
    }

    @Override
    public void opened(CloseCard card, List<Entry> entries, Context context) {
        outbox.append(
                event(card.id().toString(), key(card), EntryData.opened(card, entries, context.facts()), context));
    }

    @Override
    public void closed(CloseCard card, Context context) {
        String id = EventIds.derived(EventType.CLOSE_CARD_CLOSED, card.id().toString())
                .toString();
        outbox.append(event(id, key(card), EntryData.closed(card, context.facts()), context));
    }

    private Event<MeetingDecisions> event(String id, TranscriptKey about, MeetingDecisions data, Context context) {
        return new Event<>(id, source, context.at(), about.meetingId(), about.tenantId(), context.traceparent(), data);
    }

    private static TranscriptKey key(CloseCard card) {
        return new TranscriptKey(card.tenantId(), card.meetingId(), card.version());
    }

    @Override
    public void charged(Search search, List<Entry> recorded, Context context) {
        TranscriptKey key = search.key();
        String callId = EventIds.derived(
                        EventType.COST_INCURRED,
                        "decisions",
                        key.tenantId(),
                        key.meetingId(),
                        Integer.toString(key.version()))
                .toString();
        EngineCharge charge = new EngineCharge(
                key.tenantId(),
                key.meetingId(),
                "decisions",
                callId,
                search.attempt(),
                search.startedAt(),
                search.madeAt(),
                search.cpu(),
                search.cost(),
                search.tariffVersion(),
                ENGINE + "-decisions",
                ENGINE,
                null,
                null,
                context.facts().tags(),
                EntryData.arms(context.facts()),
                Map.of("decisions", count(recorded, Kind.DECISION), "actions", count(recorded, Kind.ACTION)));
        outbox.append(charge.event(source, context.traceparent()));
    }

    private static int count(List<Entry> recorded, Kind kind) {
        return Math.toIntExact(
                recorded.stream().filter(entry -> entry.kind() == kind).count());
    }

    @Override
    public void audited(String actor, String act, Change change, Context context) {
        Entry after = change.after();
        String target = after.kind().word() + "/" + after.id();
        audit(actor, act, target, after.key(), state(change.before()), state(after), context);
    }

    @Override
    public void audited(String actor, String act, CloseCard card, Context context) {
        Counts counts = card.closed().orElseThrow().counts();
        ObjectNode after = JsonNodeFactory.instance
                .objectNode()
                .put("decisions", counts.decisions())
                .put("complete", counts.complete())
                .put("forced", counts.forced());
        audit(actor, act, "closecard/" + card.id(), key(card), null, after, context);
    }

    /** States only: the trail is kept for years, and what was said in a meeting for days. */
    private static ObjectNode state(Entry entry) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("revision", entry.revision())
                .put("status", entry.status().name())
                .put("owner", entry.owner().field().state().name())
                .put("deadline", entry.deadline().field().state().name());
    }

    private void audit(
            String actor,
            String act,
            String target,
            TranscriptKey about,
            ObjectNode before,
            ObjectNode after,
            Context context) {
        String id = EventIds.fresh().toString();
        AuditRecorded data =
                new AuditRecorded(id, context.at(), actor, act, target, about.tenantId(), before, after, null);
        outbox.append(new Event<>(
                id, source, context.at(), about.meetingId(), about.tenantId(), context.traceparent(), data));
    }
}
