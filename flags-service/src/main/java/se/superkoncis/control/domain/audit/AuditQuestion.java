package se.superkoncis.control.domain.audit;

import java.time.Instant;

/**
 * Which links are wanted; null members ask for nothing. A text that ends in {@code *} fits whatever begins so.
 *
 * @param from first moment, inclusive
 * @param to last moment, exclusive
 * @param ascending oldest first
 */
public record AuditQuestion(
        String service,
        String actor,
        String action,
        String subject,
        String tenant,
        Instant from,
        Instant to,
        boolean ascending) {

    /** All of them, oldest first. */
    public static final AuditQuestion EVERYTHING = new AuditQuestion(null, null, null, null, null, null, null, true);

    /** The cursor of the first page. */
    public long start() {
        return ascending ? 0 : Long.MAX_VALUE;
    }
}
