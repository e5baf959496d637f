package se.superkoncis.events;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What an event says, without its CloudEvents context. Every implementation is a record whose constructor refuses
 * values that its JSON Schema refuses, so that an instance is valid by being there.
 */
public sealed interface EventData
        permits MeetingLifecycle,
                RecapReady,
                MeetingDecisions,
                CostIncurred,
                CostCorrected,
                BudgetChanged,
                ModelAttempted,
                RecapShadowed,
                FlagState,
                FlagsApplied,
                AuditRecorded,
                KpiSnapshot,
                ExperimentSnapshot,
                GuardrailSignal {

    /** The type that this data is the body of. */
    @JsonIgnore
    EventType eventType();

    /** Key of the Kafka record: what must stay in order stays in one partition. */
    @JsonIgnore
    String recordKey();

    /** The tenant that the data itself names, null when it names none; {@code ce_tenantid} must not contradict it. */
    @JsonIgnore
    default String statedTenant() {
        return null;
    }
}
