package se.superkoncis.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every event type that the platform speaks: its CloudEvents {@code type}, its topic and its data. */
public enum EventType {
    MEETING_SCHEDULED("meeting.scheduled.v1", Topics.MEETING_LIFECYCLE, MeetingLifecycle.Scheduled.class),
    MEETING_JOINED("meeting.joined.v1", Topics.MEETING_LIFECYCLE, MeetingLifecycle.Joined.class),
    MEETING_ENDED("meeting.ended.v1", Topics.MEETING_LIFECYCLE, MeetingLifecycle.Ended.class),
    TRANSCRIPT_READY("meeting.transcript-ready.v1", Topics.MEETING_LIFECYCLE, MeetingLifecycle.TranscriptReady.class),
    MEETING_ERASED("meeting.erased.v1", Topics.MEETING_LIFECYCLE, MeetingLifecycle.Erased.class),
    RECAP_READY("recap.ready.v1", Topics.MEETING_RECAPS, RecapReady.class),
    COST_INCURRED("cost.incurred.v1", Topics.COST_EVENTS, CostIncurred.class),
    FLAG_STATE("flag.state.v1", Topics.FLAGS_STATE, FlagState.class),
    AUDIT_RECORDED("audit.recorded.v1", Topics.AUDIT, AuditRecorded.class),
    DECISION_RECORDED("decision.recorded.v1", Topics.MEETING_DECISIONS, MeetingDecisions.DecisionRecorded.class),
    DECISION_CHANGED("decision.changed.v1", Topics.MEETING_DECISIONS, MeetingDecisions.DecisionChanged.class),
    ACTION_RECORDED("action.recorded.v1", Topics.MEETING_DECISIONS, MeetingDecisions.ActionRecorded.class),
    ACTION_CHANGED("action.changed.v1", Topics.MEETING_DECISIONS, MeetingDecisions.ActionChanged.class),
    CLOSE_CARD_OPENED("closecard.opened.v1", Topics.MEETING_DECISIONS, MeetingDecisions.CloseCardOpened.class),
    CLOSE_CARD_CLOSED("closecard.closed.v1", Topics.MEETING_DECISIONS, MeetingDecisions.CloseCardClosed.class),
    FLAGS_APPLIED("flags.applied.v1", Topics.FLAGS_APPLIED, FlagsApplied.class),
    KPI_SNAPSHOT("kpi.snapshot.v1", Topics.KPI_SNAPSHOTS, KpiSnapshot.class),
    EXPERIMENT_SNAPSHOT("experiment.snapshot.v1", Topics.KPI_SNAPSHOTS, ExperimentSnapshot.class),
    GUARDRAIL_TRIPPED("guardrail.tripped.v1", Topics.GUARDRAIL_SIGNALS, GuardrailSignal.Tripped.class),
    GUARDRAIL_CLEARED("guardrail.cleared.v1", Topics.GUARDRAIL_SIGNALS, GuardrailSignal.Cleared.class),
    COST_CORRECTED("cost.corrected.v1", Topics.COST_EVENTS, CostCorrected.class),
    BUDGET_CHANGED("budget.changed.v1", Topics.COST_EVENTS, BudgetChanged.class),
    MODEL_ATTEMPTED("model.attempted.v1", Topics.MODEL_ATTEMPTS, ModelAttempted.class),
    RECAP_SHADOWED("recap.shadowed.v1", Topics.INTERNAL_SHADOWS, RecapShadowed.class);

    private static final String PREFIX = "se.superkoncis.";
    private static final Map<String, EventType> BY_CE_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::ceType, Function.identity()));

    private final String ceType;
    private final Topics topic;
    private final Class<? extends EventData> dataClass;

    EventType(String name, Topics topic, Class<? extends EventData> dataClass) {
        this.ceType = PREFIX + name;
        this.topic = topic;
        this.dataClass = dataClass;
    }

    /** The CloudEvents type attribute, on which consumers dispatch. */
    public String ceType() {
        return ceType;
    }

    /** The topic that carries events of this type. */
    public Topics topic() {
        return topic;
    }

    /** The record that holds the data. */
    public Class<? extends EventData> dataClass() {
        return dataClass;
    }

    /** The type with this CloudEvents type attribute, empty when the platform does not speak it. */
    public static Optional<EventType> of(String ceType) {
        return ceType == null ? Optional.empty() : Optional.ofNullable(BY_CE_TYPE.get(ceType));
    }
}
