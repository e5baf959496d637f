package se.superkoncis.control.domain.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Something that was done, as a service told it.
 *
 * @param id unique within the service
 * @param service that tells it, as in {@code flags}
 * @param subject what it was done to, as in {@code feature/model-router}
 * @param tenant whom it concerns; null for the platform itself
 * @param reason why; may be null
 * @param before JSON text of the state before; null where there was none
 * @param after JSON text of the state after; null where there is none
 * @param revision of the flag state that it made; null when it made none
 * @param reasons the same why as reasons that can be said in any language; empty where the words are a person's own
 */
public record Act(
        String id,
        Instant at,
        String service,
        String actor,
        String action,
        String subject,
        String tenant,
        String reason,
        String before,
        String after,
        Long revision,
        List<Told> reasons) {

    /** A reason as its service told it: this one may not know its code. */
    public record Told(String code, Map<String, String> args) {}
}
