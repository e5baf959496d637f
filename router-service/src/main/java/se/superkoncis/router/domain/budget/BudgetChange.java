package se.superkoncis.router.domain.budget;

import java.time.Instant;
import se.superkoncis.kit.cost.MicroSek;

/**
 * Something about a meeting's budget that others should know.
 *
 * @param number counts the changes of this meeting's budget, from 1; with it the event's id is made
 * @param capBefore the cap before it was raised or lowered; otherwise the same as {@code cap}
 * @param cause the call that brought it to light
 */
public record BudgetChange(
        Kind kind,
        int number,
        MicroSek capBefore,
        MicroSek cap,
        MicroSek settled,
        MicroSek reserved,
        Instant at,
        AttemptAsk cause) {

    /** What happened. Each is told once for a meeting and a cap. */
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
