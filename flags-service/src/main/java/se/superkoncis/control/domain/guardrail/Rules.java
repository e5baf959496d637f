package se.superkoncis.control.domain.guardrail;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * How guardrails act.
 *
 * @param window length of a KPI's window; a signal older than two of them is not acted on
 * @param coolDown how long an action stays at least, and between two steps back
 * @param longestCoolDown where doubling ends
 * @param again after which time without trouble a trip no longer doubles the cool-down
 * @param lasts end of an override unless it is renewed; it is renewed while it is needed
 * @param probes share of meetings, in percent, on which a stopped tier is still measured
 * @param returnSteps percentages on the way back to 100, ascending
 * @param capStep by how much the cap falls and rises, SEK
 * @param capFloor lowest cap, SEK
 * @param capDefault cap where the setting has no value, SEK
 */
public record Rules(
        Duration window,
        Duration coolDown,
        Duration longestCoolDown,
        Duration again,
        Duration lasts,
        int probes,
        List<Integer> returnSteps,
        BigDecimal capStep,
        BigDecimal capFloor,
        BigDecimal capDefault) {

    public Rules {
        returnSteps = List.copyOf(returnSteps);
    }

    /** Twice as long, as far as it goes. */
    Duration doubled(Duration before) {
        Duration twice = before.multipliedBy(2);
        return twice.compareTo(longestCoolDown) > 0 ? longestCoolDown : twice;
    }
}
