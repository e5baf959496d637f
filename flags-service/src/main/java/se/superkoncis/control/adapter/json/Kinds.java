package se.superkoncis.control.adapter.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import se.superkoncis.control.domain.rollout.AwaitingApproval;
import se.superkoncis.control.domain.rollout.Change;
import se.superkoncis.control.domain.rollout.CoolingDown;
import se.superkoncis.control.domain.rollout.Held;
import se.superkoncis.control.domain.rollout.RolloutState;
import se.superkoncis.control.domain.rollout.Running;
import se.superkoncis.control.domain.rollout.gate.CanaryKeepsItsLevel;
import se.superkoncis.control.domain.rollout.gate.CanaryMustNotBeSlowerThanControl;
import se.superkoncis.control.domain.rollout.gate.CanaryMustNotFailMoreThanControl;

/** How the kinds of a sealed interface are told apart; names on the wire never change. */
final class Kinds {

    private Kinds() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @Type(value = Change.TagShare.class, name = "tag"),
        @Type(value = Change.FeatureShare.class, name = "feature"),
        @Type(value = Change.SettingValue.class, name = "setting")
    })
    interface OfChange {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
    @JsonSubTypes({
        @Type(value = CanaryMustNotFailMoreThanControl.class, name = "CanaryMustNotFailMoreThanControl"),
        @Type(value = CanaryMustNotBeSlowerThanControl.class, name = "CanaryMustNotBeSlowerThanControl"),
        @Type(value = CanaryKeepsItsLevel.class, name = "CanaryKeepsItsLevel")
    })
    interface OfGate {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "name")
    @JsonSubTypes({
        @Type(value = RolloutState.Draft.class, name = "DRAFT"),
        @Type(value = Running.class, name = "RUNNING"),
        @Type(value = Held.class, name = "HELD"),
        @Type(value = AwaitingApproval.class, name = "AWAITING_APPROVAL"),
        @Type(value = CoolingDown.class, name = "COOLING_DOWN"),
        @Type(value = RolloutState.RolledBack.class, name = "ROLLED_BACK"),
        @Type(value = RolloutState.Completed.class, name = "COMPLETED"),
        @Type(value = RolloutState.Stopped.class, name = "STOPPED"),
        @Type(value = RolloutState.Killed.class, name = "KILLED")
    })
    interface OfState {}
}
