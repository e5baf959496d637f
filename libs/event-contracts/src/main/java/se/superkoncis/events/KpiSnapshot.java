package se.superkoncis.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;

/**
 * A KPI as it stands at the end of a window.
 *
 * @param kpi its name, as in {@code recap-latency}
 * @param scope {@code platform} or {@code tenant/<id>}
 * @param from start of the window
 * @param to end of the window, exclusive
 * @param n what was counted; 0 = no data
 * @param value plain decimal in the KPI's unit; null when there is none
 */
public record KpiSnapshot(String kpi, String scope, Instant from, Instant to, long n, String value, Status status)
        implements EventData {

    /** How the value lies to the KPI's target and trip level. */
    public enum Status {
        /** The target is met. */
        OK,
        /** The target is missed, no guardrail trips. */
        WARNING,
        /** Its guardrail has tripped. */
        TRIPPED,
        /** Too little was counted to say. */
        NO_DATA,
        @JsonEnumDefaultValue
        UNKNOWN
    }

    public KpiSnapshot {
        Checks.id("kpi", kpi);
        Checks.id("scope", scope);
        Checks.time("from", from);
        Checks.time("to", to);
        Checks.atLeast("n", 0, n);
        if (value != null) {
            Checks.quantity("value", value);
        }
        Checks.present("status", status);
    }

    @Override
    public EventType eventType() {
        return EventType.KPI_SNAPSHOT;
    }

    @Override
    public String recordKey() {
        return "kpi/" + kpi + "/" + scope;
    }
}
