package se.superkoncis.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads the data of a type from its JSON, and tells bad JSON from JSON that breaks a rule. Jackson quotes values in its
 * messages, so none of them is passed on: only places, field names and our own rules are told.
 */
final class DataReader {

    private final Map<EventType, ObjectReader> readers = new EnumMap<>(EventType.class);

    DataReader(ObjectMapper json) {
        for (EventType type : EventType.values()) {
            // What follows the object is looked at here, where it can be told from a broken rule.
            readers.put(type, json.readerFor(type.dataClass()).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS));
        }
    }

    EventData read(EventType type, byte[] value) throws Refusal {
        if (value == null) {
            throw badJson("the record has no value");
        }
        ObjectReader reader = readers.get(type);
        try (JsonParser in = reader.createParser(value)) {
            JsonToken first = in.nextToken();
            if (first == null) {
                throw badJson("the value is empty");
            }
            if (first != JsonToken.START_OBJECT) {
                throw violation("the value must be an object");
            }
            EventData data = reader.readValue(in);
            if (in.nextToken() != null) {
                throw badJson("the value must be one JSON object with nothing after it");
            }
            return data;
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    private static Refusal refusal(IOException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof InvalidEventException) {
                return violation(t.getMessage());
            } else if (t instanceof InputCoercionException) {
                return violation(path(e, "a number") + " is out of range");
            } else if (t instanceof StreamConstraintsException) {
                return badJson("the value is nested too deep or holds too long a text, name or number");
            } else if (t instanceof StreamReadException bad) {
                return badJson("the value is not valid JSON" + at(bad));
            }
        }
        return e instanceof JsonMappingException
                ? violation(path(e, "the value") + " has the wrong type or form")
                : badJson("the value could not be read as JSON");
    }

    private static String at(StreamReadException e) {
        return e.getLocation() == null ? "" : " (byte " + e.getLocation().getByteOffset() + ")";
    }

    /** Names of declared fields only: keys of a map are the sender's own and may be private. */
    private static String path(IOException e, String otherwise) {
        if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return otherwise;
        }
        return mapping.getPath().stream()
                .map(r -> r.getFieldName() == null || r.getFrom() instanceof Map ? "[]" : r.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static Refusal badJson(String detail) {
        return new Refusal(Decoded.Reason.BAD_JSON, detail);
    }

    private static Refusal violation(String detail) {
        return new Refusal(Decoded.Reason.SCHEMA_VIOLATION, detail);
    }

    /** Why the bytes are no data of the type; carries no cause, which would quote the value. */
    static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;
        private final Decoded.Reason reason;

        Refusal(Decoded.Reason reason, String detail) {
            super(detail, null, false, false);
            this.reason = reason;
        }

        Decoded.Reason reason() {
            return reason;
        }
    }
}
