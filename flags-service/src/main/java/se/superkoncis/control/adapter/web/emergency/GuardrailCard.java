package se.superkoncis.control.adapter.web.emergency;

import java.time.Instant;
import java.util.List;
import se.superkoncis.control.adapter.web.ReasonWords;
import se.superkoncis.control.application.guardrail.ReadGuardrails.Shown;
import se.superkoncis.control.domain.guardrail.Guardrail;
import se.superkoncis.control.domain.guardrail.Signal;

/**
 * A guardrail as a card shows it.
 *
 * @param part names it in the page; unknown guardrails may be called anything
 * @param undoneBy who undid it; empty otherwise
 * @param obstacle why it was not applied, in the page's language; empty otherwise
 * @param until end of the cool-down; null while nothing is held
 * @param values settings that it holds, as {@code key = value}
 * @param evidence what was found last; null before anything was
 */
record GuardrailCard(
        String id,
        String part,
        String state,
        String undoneBy,
        String obstacle,
        Instant trippedAt,
        Instant clearedAt,
        Instant until,
        List<String> values,
        Evidence evidence) {

    /**
     * What metrics-service found.
     *
     * @param limit may be null
     */
    record Evidence(boolean tripped, Instant at, long n, Double value, Double limit) {
        static Evidence of(Signal signal) {
            return new Evidence(
                    signal.tripped(), signal.at(), signal.n(), number(signal.value()), number(signal.limit()));
        }

        private static Double number(String decimal) {
            return decimal == null ? null : Double.valueOf(decimal);
        }
    }

    static GuardrailCard of(Shown shown, ReasonWords words) {
        Guardrail guardrail = shown.guardrail();
        return new GuardrailCard(
                guardrail.id(),
                guardrail.id().replaceAll("[^A-Za-z0-9]", "-"),
                guardrail.state().name(),
                guardrail.state().undoneBy() == null ? "" : guardrail.state().undoneBy(),
                guardrail.state().obstacle() == null
                        ? ""
                        : words.of(guardrail.state().obstacle()),
                guardrail.trippedAt(),
                guardrail.clearedAt(),
                guardrail.state().until(),
                shown.overrides().stream()
                        .map(stored -> stored.document())
                        .map(o -> o.setting().orElse(o.target()) + " = " + o.json())
                        .toList(),
                guardrail.last() == null ? null : Evidence.of(guardrail.last()));
    }

    /** Whether it holds something that can be taken back. */
    public boolean holds() {
        return state.equals("HOLDING") || state.equals("RETURNING");
    }
}
