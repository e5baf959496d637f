package se.superkoncis.router.domain.budget;

import java.time.Instant;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.call.CallFacts;

/**
 * Something about a budget that others should know.
 *
 * @param period the month or day; null for a meeting
 * @param number counts the changes of this budget, from 1; with it the event's id is made
 * @param capBefore the cap before it was raised or lowered; otherwise the same as {@code cap}; null when there was none
 * @param cap the cap now; null when there is none
 * @param cause what brought it to light
 */
public record BudgetChange(
        Scope scope,
        String period,
        Kind kind,
        int number,
        MicroSek capBefore,
        MicroSek cap,
        MicroSek settled,
        MicroSek reserved,
        Instant at,
        Cause cause) {

    /**
     * What brought it to light.
     *
     * @param tenantId whose call; null when nobody's
     * @param meetingId null when none
     * @param traceparent null when it was no call
     */
    public record Cause(String tenantId, String meetingId, String traceparent) {

        /** A call. */
        public static Cause of(CallFacts facts) {
            return new Cause(facts.tenantId(), facts.meetingId(), facts.traceparent());
        }
    }

    /** Whose budget. */
    public enum Scope {
        MEETING,
        /** The tenant's month. */
        TENANT,
        /** The platform's month. */
        PLATFORM,
        /** The platform's day of shadow calls. */
        SHADOW
    }

    /** What happened. Each is told once for a budget and a cap. */
    public enum Kind {
        /** 80 % of the cap is settled. */
        NEAR,
        /** An ask was denied for the first time. */
        EXHAUSTED,
        /** The setting was raised since the last ask, or look at a period; or there is no cap any more. */
        RAISED,
        /** The setting was lowered since the last ask, or look at a period; or there is a cap now. */
        LOWERED
    }
}
