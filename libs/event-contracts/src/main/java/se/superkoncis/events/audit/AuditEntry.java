package se.superkoncis.events.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import se.superkoncis.events.AuditRecorded;
import se.superkoncis.events.EventJson;

/**
 * One entry of the chain.
 *
 * @param sequence its place, from 1 without a gap
 * @param id given by the service that wrote it, unique within that
 * @param at when it was done, by that service's clock; milliseconds count
 * @param service that tells it, as in {@code flags}
 * @param subject what it was done to, as in {@code feature/model-router}
 * @param tenant whom it concerns; null for the platform itself
 * @param reason why, in words; may be null
 * @param before the state before, any JSON; null where there was none
 * @param after the state after, any JSON; null where there is none
 * @param revision of the flag state that it made; null when it made none
 * @param reasons the same why as codes; null where the words are a person's own
 */
public record AuditEntry(
        long sequence,
        String id,
        Instant at,
        String service,
        String actor,
        String action,
        String subject,
        String tenant,
        String reason,
        JsonNode before,
        JsonNode after,
        Long revision,
        List<AuditRecorded.Because> reasons) {

    /** An entry whose why is in words only. */
    public AuditEntry(
            long sequence,
            String id,
            Instant at,
            String service,
            String actor,
            String action,
            String subject,
            String tenant,
            String reason,
            JsonNode before,
            JsonNode after,
            Long revision) {
        this(sequence, id, at, service, actor, action, subject, tenant, reason, before, after, revision, null);
    }

    /** Its text; what is null is left out. */
    public String text() {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("sequence", sequence)
                .put("id", id)
                .put("at", EventJson.format(at))
                .put("service", service)
                .put("actor", actor)
                .put("action", action)
                .put("subject", subject);
        if (tenant != null) {
            entry.put("tenant", tenant);
        }
        if (reason != null) {
            entry.put("reason", reason);
        }
        if (before != null) {
            entry.set("before", before);
        }
        if (after != null) {
            entry.set("after", after);
        }
        if (revision != null) {
            entry.put("revision", revision);
        }
        if (reasons != null) {
            ArrayNode codes = entry.putArray("reasons");
            for (AuditRecorded.Because because : reasons) {
                ObjectNode args = codes.addObject().put("code", because.code()).putObject("args");
                because.args().forEach(args::put);
            }
        }
        return CanonicalJson.of(entry);
    }
}
