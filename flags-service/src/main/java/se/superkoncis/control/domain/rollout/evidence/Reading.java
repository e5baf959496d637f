package se.superkoncis.control.domain.rollout.evidence;

import java.time.Instant;

/**
 * A KPI of the platform as it was last told.
 *
 * @param value in the KPI's own unit; null when there is none
 */
public record Reading(String kpi, Instant to, State state, Double value) {

    /** How it lies to its limits. */
    public enum State {
        /** Within its guardrail. */
        GOOD,
        /** Its guardrail has tripped. */
        TRIPPED,
        /** Not enough was counted. */
        UNKNOWN
    }
}
