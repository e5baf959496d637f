package se.superkoncis.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who did what to which target, with the state before and after; both absent where there was none.
 *
 * @param reason why, in words; what no person said is English
 * @param revision of the flag state that the act made, at least 1; null when it made none
 * @param reasons the same why as codes, so that it can be said in any language, in the order of the words; null where the words
 *     are a person's own
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
        Long revision,
        List<Because> reasons)
        implements EventData {

    private static final int MOST_REASONS = 50;

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
        if (reasons != null
                && (reasons.size() > MOST_REASONS || reasons.stream().anyMatch(Objects::isNull))) {
            throw new InvalidEventException("reasons must be at most " + MOST_REASONS + ", each with a code");
        }
        reasons = reasons == null || reasons.isEmpty() ? null : List.copyOf(reasons);
    }

    /**
     * One reason.
     *
     * @param code stable, as in {@code held-by}; a text about this very act is {@code said} with argument {@code text}
     * @param args what it names, by name, as programs write it: times as RFC 3339
     */
    public record Because(String code, Map<String, String> args) {
        public Because {
            Checks.key("reasons.code", code);
            args = args == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(args));
            if (args.values().stream().anyMatch(Objects::isNull)) {
                throw new InvalidEventException("reasons.args must be texts");
            }
        }
    }

    /** An act whose why is in words only. */
    public AuditRecorded(
            String id,
            Instant at,
            String actor,
            String action,
            String target,
            String tenantId,
            JsonNode before,
            JsonNode after,
            String reason,
            Long revision) {
        this(id, at, actor, action, target, tenantId, before, after, reason, revision, null);
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
