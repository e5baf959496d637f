package se.superkoncis.events;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One event with its <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md">CloudEvents 1.0</a>
 * context. Ids, source and subject print: no control characters, no broken text.
 *
 * @param id unique within {@code source}, at most 128 characters; consumers dedupe on the pair
 * @param source who says it, a URI reference of at most 256 characters
 * @param time when it happened at the source, UTC, years 1 to 9999
 * @param subject what it is about, usually the meeting, at most 256 characters; may be null
 * @param tenantId the tenant that it belongs to; null for the platform's own events. Where the data names a tenant too,
 *     the two must agree, and null is filled from the data
 * @param traceparent <a href="https://www.w3.org/TR/trace-context/#traceparent-header">W3C trace context</a>; one that
 *     breaks its form becomes null, as that standard asks, because a bad trace is no reason to lose an event
 * @param data what it says
 */
public record Event<T extends EventData>(
        String id, String source, Instant time, String subject, String tenantId, String traceparent, T data) {

    private static final int MAX_URI = 256;
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    public Event {
        Checks.id("ce_id", id);
        Checks.printable("ce_source", source, MAX_URI);
        Checks.time("ce_time", time);
        if (subject != null) {
            Checks.printable("ce_subject", subject, MAX_URI);
        }
        Checks.optionalId("ce_tenantid", tenantId);
        Checks.present("data", data);
        String stated = data.statedTenant();
        if (tenantId == null) {
            tenantId = stated;
        } else if (stated != null && !stated.equals(tenantId)) {
            throw new InvalidEventException("ce_tenantid must be the tenant that the data names");
        }
        traceparent = traceparent != null && TRACEPARENT.matcher(traceparent).matches() ? traceparent : null;
    }

    /** The same event with another trace context. */
    public Event<T> tracedBy(String traceContext) {
        return new Event<>(id, source, time, subject, tenantId, traceContext, data);
    }
}
