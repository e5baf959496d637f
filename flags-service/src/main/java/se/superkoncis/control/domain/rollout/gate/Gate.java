package se.superkoncis.control.domain.rollout.gate;

import se.superkoncis.control.domain.rollout.evidence.Sight;

/** One rule that a step must fulfil. */
public sealed interface Gate
        permits CanaryMustNotFailMoreThanControl, CanaryMustNotBeSlowerThanControl, CanaryKeepsItsLevel {

    /** Cases that each arm needs before anything is said, at least 1. */
    long minimumSample();

    /** What it looks at. */
    String measure();

    /** True when it needs a control beside the canary. */
    boolean comparative();

    /** What it finds. Data that contradict themselves are a finding too, never an exception. */
    Finding judge(Sight sight);
}
