package se.superkoncis.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Writes and reads events in the binary content mode of the
 * <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">CloudEvents
 * Kafka protocol binding</a>. Dispatch is on {@code ce_type}; unknown headers and unknown data fields are ignored.
 */
public final class CloudEvents {

    /** Media type of the data. */
    public static final String CONTENT_TYPE = "application/json";

    private static final int MAX_SOURCE = 256;

    private final ObjectMapper json;

    /** A codec on the platform's JSON form. */
    public CloudEvents() {
        this(EventJson.mapper());
    }

    CloudEvents(ObjectMapper json) {
        this.json = json;
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
     * Reads a record.
     *
     * @param topic name of the topic that it lay on; a type of another topic is refused
     * @param header gives a header's text by name, null when there is none
     * @param value the bytes, may be null
     */
    public Decoded decode(String topic, UnaryOperator<String> header, byte[] value) {
        try {
            return read(topic, header, value);
        } catch (InvalidEventException e) {
            return new Decoded.Refused(Decoded.Reason.BAD_ENVELOPE, e.getMessage());
        }
    }

    private Decoded read(String topic, UnaryOperator<String> header, byte[] value) {
        if (!"1.0".equals(header.apply("ce_specversion"))) {
            throw new InvalidEventException("ce_specversion must be 1.0: send CloudEvents in Kafka binary mode");
        }
        String id = Checks.id("ce_id", header.apply("ce_id"));
        String source = Checks.text("ce_source", header.apply("ce_source"));
        if (source.length() > MAX_SOURCE) {
            throw new InvalidEventException("ce_source must be at most " + MAX_SOURCE + " characters");
        }
        Instant time = time(Checks.text("ce_time", header.apply("ce_time")));
        String tenantId = Checks.optionalId("ce_tenantid", header.apply("ce_tenantid"));
        Optional<EventType> type = EventType.of(header.apply("ce_type"))
                .filter(t -> t.topic().topicName().equals(topic));
        if (type.isEmpty()) {
            return new Decoded.Refused(Decoded.Reason.UNKNOWN_TYPE, "ce_type is none that this topic carries");
        }
        if (value == null) {
            return new Decoded.Refused(Decoded.Reason.BAD_JSON, "the record has no value");
        }
        return data(type.get(), value)
                .match(
                        data -> new Decoded.Accepted(new Event<>(
                                id,
                                source,
                                time,
                                header.apply("ce_subject"),
                                tenantId,
                                header.apply("traceparent"),
                                data)),
                        refused -> refused);
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidEventException("ce_time must be an RFC 3339 time");
        }
    }

    /** Reads the data of a type from its JSON. */
    private DataOrRefusal data(EventType type, byte[] value) {
        try {
            EventData data = json.readValue(value, type.dataClass());
            return data == null
                    ? DataOrRefusal.refused(Decoded.Reason.SCHEMA_VIOLATION, "the value must be an object")
                    : DataOrRefusal.of(data);
        } catch (StreamReadException e) {
            return DataOrRefusal.refused(Decoded.Reason.BAD_JSON, "the value is not valid JSON" + at(e));
        } catch (JsonMappingException e) {
            return DataOrRefusal.refused(Decoded.Reason.SCHEMA_VIOLATION, rule(e));
        } catch (IOException e) {
            return DataOrRefusal.refused(Decoded.Reason.BAD_JSON, "the value could not be read as JSON");
        }
    }

    private static String at(StreamReadException e) {
        return e.getLocation() == null ? "" : " (byte " + e.getLocation().getByteOffset() + ")";
    }

    /** Jackson quotes the value in its own message, so only the path and our own rules are told. */
    private static String rule(JsonMappingException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof InvalidEventException) {
                return t.getMessage();
            }
        }
        String path = e.getPath().stream()
                .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "the value must be an object" : path + " has the wrong type or form";
    }

    private record DataOrRefusal(EventData data, Decoded.Refused refusal) {
        static DataOrRefusal of(EventData data) {
            return new DataOrRefusal(data, null);
        }

        static DataOrRefusal refused(Decoded.Reason reason, String detail) {
            return new DataOrRefusal(null, new Decoded.Refused(reason, detail));
        }

        Decoded match(
                java.util.function.Function<EventData, Decoded> accepted, UnaryOperator<Decoded.Refused> refused) {
            return refusal == null ? accepted.apply(data) : refused.apply(refusal);
        }
    }
}
