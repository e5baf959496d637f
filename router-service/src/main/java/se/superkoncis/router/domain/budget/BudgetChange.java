package se.superkoncis.router.domain.budget;

import java.time.Instant;
import se.superkoncis.kit.cost.MicroSek;

/**
 * Something about a budget that others should know.
 *
 * @param period the month or day; null for a meeting
 * @param number counts the changes of this budget, from 1; with it the event's id is made
 * @param capBefore the cap before it was raised or lowered; otherwise the same as {@code cap}
 * @param cause the call that brought it to light
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
        AttemptAsk cause) {

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
        /** The setting was raised since the last ask. */
        RAISED,
        /** The setting was lowered since the last ask. */
        LOWERED
    }
}
