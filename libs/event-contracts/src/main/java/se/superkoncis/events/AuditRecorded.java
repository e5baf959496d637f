package se.superkoncis.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * Who did what to which target, with the state before and after; both absent where there was none.
 *
 * @param revision of the flag state that the act made, at least 1; null when it made none
 */
public record AuditRecorded(
        String id,
        Instant at,
        String actor,
        String action,
        String target,
        String tenantId,
        JsonNode before,
        JsonNode after,
        String reason,
        Long revision)
        implements EventData {

    public AuditRecorded {
        Checks.id("id", id);
        Checks.time("at", at);
        Checks.text("actor", actor);
        Checks.text("action", action);
        Checks.key("target", target);
        Checks.optionalId("tenantId", tenantId);
        before = before == null || before.isNull() ? null : before;
        after = after == null || after.isNull() ? null : after;
        if (revision != null) {
            Checks.atLeast("revision", 1, revision);
        }
    }

    /** An act that made no revision of the flag state. */
    public AuditRecorded(
            String id,
            Instant at,
            String actor,
            String action,
            String target,
            String tenantId,
            JsonNode before,
            JsonNode after,
            String reason) {
        this(id, at, actor, action, target, tenantId, before, after, reason, null);
    }

    @Override
    public EventType eventType() {
        return EventType.AUDIT_RECORDED;
    }

    @Override
    public String recordKey() {
        return target;
    }

    @Override
    public String statedTenant() {
        return tenantId;
    }
}
