package se.superkoncis.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * A budget has passed a level, or its cap is another. Amounts are decimal SEK. {@code cap - settled - reserved} is what can
 * still be reserved.
 *
 * @param tenantId the tenant of the meeting or of the tenant's month; null for a budget of the platform
 * @param meetingId only for a budget of a meeting
 * @param period for what time the cap is, as {@code 2026-11} or {@code 2026-11-24}, in UTC; null for a meeting
 * @param cap null when there is none any more
 * @param previousCap the cap before; null when it did not change or there was none
 * @param settled charged so far
 * @param reserved set aside for attempts that have not ended
 */
public record BudgetChanged(
        Scope scope,
        String tenantId,
        String meetingId,
        String period,
        String cap,
        String previousCap,
        String settled,
        String reserved,
        Level level,
        Instant at)
        implements EventData {

    /** Whose budget it is. */
    public enum Scope {
        @JsonProperty("meeting")
        MEETING("meeting"),
        /** A tenant's calendar month. */
        @JsonProperty("tenant")
        TENANT("tenant"),
        /** The platform's calendar month. */
        @JsonProperty("platform")
        PLATFORM("platform"),
        /** The platform's day of shadow runs, which has a budget of its own. */
        @JsonProperty("shadow")
        SHADOW("shadow"),
        @JsonProperty("UNKNOWN")
        @JsonEnumDefaultValue
        UNKNOWN("UNKNOWN");

        private final String wireName;

        Scope(String wireName) {
            this.wireName = wireName;
        }

        /** As it is written. */
        public String wireName() {
            return wireName;
        }
    }

    /** What happened to it. */
    public enum Level {
        /** There is room again. */
        OK,
        /** Most of it is used. */
        NEAR,
        /** An ask was refused: answers get cheaper now. */
        EXHAUSTED,
        /** The cap is higher than before, or gone. */
        RAISED,
        /** The cap is lower than before, or new. */
        LOWERED,
        @JsonEnumDefaultValue
        UNKNOWN
    }

    public BudgetChanged {
        Checks.present("scope", scope);
        Checks.optionalId("tenantId", tenantId);
        Checks.optionalId("meetingId", meetingId);
        if (scope == Scope.MEETING) {
            Checks.present("meetingId", meetingId);
        }
        if (scope == Scope.MEETING || scope == Scope.TENANT) {
            Checks.present("tenantId", tenantId);
        }
        if (period != null && !Checks.PERIOD.matcher(period).matches()) {
            throw new InvalidEventException("period must be a month or a day, as in 2026-11 or 2026-11-24");
        }
        Checks.optionalMoney("cap", cap);
        Checks.optionalMoney("previousCap", previousCap);
        Checks.money("settled", settled);
        Checks.money("reserved", reserved);
        Checks.present("level", level);
        Checks.time("at", at);
    }

    @Override
    public EventType eventType() {
        return EventType.BUDGET_CHANGED;
    }

    @Override
    public String recordKey() {
        if (meetingId != null) {
            return meetingId;
        }
        return tenantId == null ? scope.wireName() : tenantId;
    }

    @Override
    public String statedTenant() {
        return tenantId;
    }
}
