package se.superkoncis.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import se.superkoncis.events.MeetingLifecycle.JoinOutcome;
import se.superkoncis.events.MeetingLifecycle.Participant;
import se.superkoncis.events.MeetingLifecycle.TranscriptRef;
import se.superkoncis.events.MeetingLifecycle.Turn;

/** The events whose wire form the golden samples pin, by the name of their sample; every field is filled. */
final class Samples {

    private static final Instant BEGAN = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant ENDED = Instant.parse("2026-11-24T09:58:30.250Z");
    private static final List<Arm> ARMS = List.of(new Arm("model-router", "canary", 17));
    private static final List<Participant> PEOPLE = List.of(
            new Participant("p-1", "Åsa Öberg", "organizer", "asa@example.se"),
            new Participant(null, "Börje", null, null));

    private static final List<Integer> TURNS = List.of(1, 4);
    private static final List<String> TAGS = List.of("canary", "pilot-a");
    private static final Owner OWNER = new Owner("Börje", FieldState.INFERRED, List.of(1));
    private static final Deadline ASKED = new Deadline(null, FieldState.ASKED, List.of(4));
    private static final Deadline DEADLINE = new Deadline(LocalDate.of(2026, 3, 14), FieldState.STATED, List.of(4));

    private Samples() {}

    static Map<String, Event<?>> all() {
        Map<String, Event<?>> all = new LinkedHashMap<>();
        for (EventType type : EventType.values()) {
            all.put(type.ceType(), event(type, data(type)));
        }
        all.put(
                EventType.TRANSCRIPT_READY.ceType() + ".by-reference",
                event(EventType.TRANSCRIPT_READY, transcript(null, reference())));
        return all;
    }

    static EventData data(EventType type) {
        return switch (type) {
            case MEETING_SCHEDULED -> new MeetingLifecycle.Scheduled("möte-42", "acme", BEGAN, 60, 5, "serie-7");
            case MEETING_JOINED ->
                new MeetingLifecycle.Joined("möte-42", "acme", "p-1", 2, JoinOutcome.FAILED, "nätverk", 1250);
            case MEETING_ENDED ->
                new MeetingLifecycle.Ended(
                        "möte-42", "acme", BEGAN, ENDED, "Europe/Stockholm", "p-1", PEOPLE, "serie-7");
            case TRANSCRIPT_READY ->
                transcript(
                        List.of(
                                new Turn("Åsa Öberg", 0, 4200, "Då sätter vi i gång."),
                                new Turn("Börje", 4300, 9000, "Jag tar offerten till fredag 👍.")),
                        null);
            case MEETING_ERASED -> new MeetingLifecycle.Erased("möte-42", "acme");
            case RECAP_READY -> recap();
            case DECISION_RECORDED ->
                new DecisionRecorded(
                        new Item("d-1", "möte-42", 1, Status.FOUND, "Flytten sker i mars.", OWNER, ASKED, 0.87, TURNS),
                        TAGS,
                        ARMS);
            case DECISION_CHANGED ->
                new DecisionChanged(
                        new Item(
                                "d-1",
                                "möte-42",
                                1,
                                Status.CONFIRMED,
                                "Flytten sker i mars.",
                                OWNER,
                                DEADLINE,
                                0.87,
                                TURNS),
                        2,
                        List.of("deadline", "status"),
                        TAGS,
                        ARMS);
            case ACTION_RECORDED ->
                new ActionRecorded(
                        new Item("a-1", "möte-42", 1, Status.FOUND, "Börje tar offerten.", OWNER, DEADLINE, 0.5, TURNS),
                        TAGS,
                        ARMS);
            case ACTION_CHANGED ->
                new ActionChanged(
                        new Item(
                                "a-1",
                                "möte-42",
                                2,
                                Status.SUPERSEDED,
                                "Börje tar offerten.",
                                new Owner(null, FieldState.ASKED, TURNS),
                                DEADLINE,
                                1.0,
                                TURNS),
                        3,
                        List.of("status"),
                        TAGS,
                        ARMS);
            case CLOSE_CARD_OPENED ->
                new CloseCardOpened(
                        "c-1",
                        "möte-42",
                        1,
                        2,
                        1,
                        3,
                        List.of(new CloseCardOpened.Missing(
                                "d-1", "DECISION", "Flytten sker i mars.", List.of("deadline"))),
                        TAGS,
                        ARMS);
            case CLOSE_CARD_CLOSED -> new CloseCardClosed("c-1", "möte-42", 1, ENDED, 2, 1, 3, 1, TAGS, ARMS);
            case COST_INCURRED -> CostSamples.incurred();
            case COST_CORRECTED -> CostSamples.corrected();
            case BUDGET_CHANGED -> CostSamples.budget();
            case MODEL_ATTEMPTED -> CostSamples.attempted();
            case RECAP_SHADOWED -> CostSamples.shadowed();
            case FLAG_STATE -> new FlagState("tag/canary", FlagState.Kind.TAG, 17, object("id", "canary"));
            case FLAGS_APPLIED ->
                new FlagsApplied(
                        "router-1",
                        "router",
                        17,
                        ENDED,
                        new FlagsApplied.Evaluations(
                                BEGAN, List.of(new FlagsApplied.Count("feature/model-router", 4_711))));
            case AUDIT_RECORDED ->
                new AuditRecorded(
                        "0193a1b2-0000-7000-8000-000000000001",
                        BEGAN,
                        "asa@example.se",
                        "tag.changed",
                        "tag/canary",
                        "acme",
                        object("name", "Canary"),
                        object("name", "Kanariefågel"),
                        "tydligare namn",
                        17L,
                        List.of(new AuditRecorded.Because("second-of", Map.of("by", "bo@example.se"))));
            case KPI_SNAPSHOT ->
                new KpiSnapshot("recap-latency", "platform", BEGAN, ENDED, 120, "41.5", KpiSnapshot.Status.OK);
            case GUARDRAIL_TRIPPED ->
                new GuardrailSignal.Tripped("recap-latency", "platform", ENDED, BEGAN, ENDED, 120, "131.5", "120");
            case GUARDRAIL_CLEARED ->
                new GuardrailSignal.Cleared("recap-latency", "platform", ENDED, BEGAN, ENDED, 118, "84", "90");
            case EXPERIMENT_SNAPSHOT ->
                new ExperimentSnapshot(
                        "model-router",
                        "canary",
                        "model-errors",
                        BEGAN,
                        ENDED,
                        120,
                        119,
                        24,
                        1.5,
                        List.of(
                                new ExperimentSnapshot.Bin(1000, 80),
                                new ExperimentSnapshot.Bin(2000, 30),
                                new ExperimentSnapshot.Bin(60_000, 10)));
        };
    }

    static Event<?> event(EventType type, EventData data) {
        return new Event<>(
                String.format(Locale.ROOT, "0193a1b2-7c00-7000-8000-%012d", type.ordinal()),
                "https://meet.example.se/events",
                Instant.parse("2026-11-24T09:59:00.123Z"),
                "möte-42",
                type == EventType.FLAG_STATE || type == EventType.FLAGS_APPLIED ? null : "acme",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                data);
    }

    private static MeetingLifecycle.TranscriptReady transcript(List<Turn> turns, TranscriptRef reference) {
        return new MeetingLifecycle.TranscriptReady(
                "möte-42", "acme", "Veckomöte", "sv", BEGAN, ENDED, "Europe/Stockholm", PEOPLE, 1, turns, reference);
    }

    private static TranscriptRef reference() {
        return new TranscriptRef(
                URI.create("https://files.example.se/t/42.json?v=1"),
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                1_500_000);
    }

    private static RecapReady recap() {
        return new RecapReady(
                "möte-42",
                1,
                "Veckomöte",
                "sv",
                List.of(new RecapReady.Point("ACTIONS", "Börje tar offerten till fredag.", List.of(1))),
                "Vem gör vad\n- Börje tar offerten till fredag.",
                "fast",
                "live",
                "MODE_LIVE",
                "0.000125",
                Instant.parse("2026-11-24T09:59:00.200Z"),
                ENDED,
                41L,
                List.of("TRANSCRIPT_CUT"),
                TAGS,
                ARMS);
    }

    private static JsonNode object(String field, String value) {
        return JsonNodeFactory.instance.objectNode().put(field, value);
    }
}
