package se.superkoncis.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Writes and reads events in the binary content mode of the
 * <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">CloudEvents
 * Kafka protocol binding</a>. Dispatch is on {@code ce_type}; unknown headers and unknown data fields are ignored.
 */
public final class CloudEvents {

    /** Media type of the data. */
    public static final String CONTENT_TYPE = "application/json";

    private final ObjectMapper json;
    private final DataReader reader;

    /** A codec on the platform's JSON form; thread-safe. */
    public CloudEvents() {
        this(EventJson.mapper());
    }

    CloudEvents(ObjectMapper json) {
        this.json = json;
        this.reader = new DataReader(json);
    }

    /** The record that says this event on its own topic. */
    public WireRecord encode(Event<?> event) {
        EventType type = event.data().eventType();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", event.id());
        headers.put("ce_source", event.source());
        headers.put("ce_type", type.ceType());
        headers.put("ce_time", EventJson.format(event.time()));
        put(headers, "ce_subject", event.subject());
        put(headers, "ce_tenantid", event.tenantId());
        put(headers, "traceparent", event.traceparent());
        headers.put("content-type", CONTENT_TYPE);
        try {
            return new WireRecord(
                    type.topic().topicName(), event.data().recordKey(), headers, json.writeValueAsBytes(event.data()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Map<String, String> headers, String name, String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }

    /**
     * Reads a record. Whatever the bytes are, the answer is a value; nothing is thrown.
     *
     * @param topic name of the topic that it lay on; a type of another topic is refused
     * @param header gives a header's text (UTF-8) by name, null when there is none
     * @param value the bytes, may be null
     */
    public Decoded decode(String topic, UnaryOperator<String> header, byte[] value) {
        try {
            return read(topic, header, value);
        } catch (InvalidEventException e) {
            return new Decoded.Refused(Decoded.Reason.BAD_ENVELOPE, e.getMessage());
        } catch (DataReader.Refusal e) {
            return new Decoded.Refused(e.reason(), e.getMessage());
        }
    }

    private Decoded read(String topic, UnaryOperator<String> header, byte[] value) throws DataReader.Refusal {
        if (!"1.0".equals(header.apply("ce_specversion"))) {
            throw new InvalidEventException("ce_specversion must be 1.0: send CloudEvents in Kafka binary mode");
        }
        String id = Checks.id("ce_id", header.apply("ce_id"));
        String source = Checks.text("ce_source", header.apply("ce_source"));
        Instant time = EventJson.parse("ce_time", Checks.text("ce_time", header.apply("ce_time")));
        Checks.text("ce_type", header.apply("ce_type"));
        Optional<EventType> type = EventType.of(header.apply("ce_type"))
                .filter(t -> t.topic().topicName().equals(topic));
        if (type.isEmpty()) {
            return new Decoded.Refused(Decoded.Reason.UNKNOWN_TYPE, "ce_type is none that this topic carries");
        }
        EventData data = reader.read(type.get(), value);
        return new Decoded.Accepted(new Event<>(
                id,
                source,
                time,
                header.apply("ce_subject"),
                header.apply("ce_tenantid"),
                header.apply("traceparent"),
                data));
    }
}
