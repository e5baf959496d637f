package se.superkoncis.events;

import java.time.Instant;

/**
 * One event with its <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md">CloudEvents 1.0</a>
 * context.
 *
 * @param id unique within {@code source}; consumers dedupe on the pair
 * @param source who says it, a URI reference of at most 256 characters
 * @param time when it happened at the source, UTC
 * @param subject what it is about, usually the meeting; may be null
 * @param tenantId the tenant that it belongs to; null for the platform's own events
 * @param traceparent W3C trace context; may be null
 * @param data what it says
 */
public record Event<T extends EventData>(
        String id, String source, Instant time, String subject, String tenantId, String traceparent, T data) {

    public Event {
        Checks.id("ce_id", id);
        Checks.text("ce_source", source);
        Checks.present("ce_time", time);
        Checks.optionalId("ce_tenantid", tenantId);
        Checks.present("data", data);
    }

    /** The same event with another trace context. */
    public Event<T> tracedBy(String traceContext) {
        return new Event<>(id, source, time, subject, tenantId, traceContext, data);
    }
}
