package se.superkoncis.events;

import java.time.Instant;

/** A guardrail has tripped or is clear again, with the evidence. The signals of one guardrail keep their order. */
public sealed interface GuardrailSignal extends EventData {

    /** Its name, the one of the KPI that it watches, as in {@code recap-latency}. */
    String guardrail();

    /** {@code platform} or {@code tenant/<id>}. */
    String scope();

    /** When it was found. */
    Instant at();

    /** Start of the window that was looked at. */
    Instant from();

    /** End of the window, exclusive. */
    Instant to();

    /** What was counted in the window; 0 = no data. */
    long n();

    /** What the KPI was, a plain decimal in its unit; null when there is none. */
    String value();

    /** The limit that it was held against, in the same unit; null when the sender does not say. */
    String limit();

    @Override
    default String recordKey() {
        return guardrail();
    }

    private static void check(
            String guardrail, String scope, Instant at, Instant from, Instant to, long n, String value, String limit) {
        Checks.id("guardrail", guardrail);
        Checks.id("scope", scope);
        Checks.time("at", at);
        Checks.time("from", from);
        Checks.time("to", to);
        Checks.atLeast("n", 0, n);
        if (value != null) {
            Checks.quantity("value", value);
        }
        if (limit != null) {
            Checks.quantity("limit", limit);
        }
    }

    /** The KPI is beyond its limit. */
    record Tripped(
            String guardrail, String scope, Instant at, Instant from, Instant to, long n, String value, String limit)
            implements GuardrailSignal {
        public Tripped {
            check(guardrail, scope, at, from, to, n, value, limit);
        }

        @Override
        public EventType eventType() {
            return EventType.GUARDRAIL_TRIPPED;
        }
    }

    /** The KPI is well within its limit again. */
    record Cleared(
            String guardrail, String scope, Instant at, Instant from, Instant to, long n, String value, String limit)
            implements GuardrailSignal {
        public Cleared {
            check(guardrail, scope, at, from, to, n, value, limit);
        }

        @Override
        public EventType eventType() {
            return EventType.GUARDRAIL_CLEARED;
        }
    }
}
