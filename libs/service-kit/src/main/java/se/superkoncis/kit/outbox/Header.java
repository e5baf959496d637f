package se.superkoncis.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A record header. Names may repeat, values are bytes; both survive a stay in the database. */
@SuppressWarnings("ArrayRecordComponent") // bytes as Kafka has them, never compared
public record Header(String name, byte[] value) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Header>> LIST = new TypeReference<>() {};

    /** A text header. */
    public static Header of(String name, String value) {
        return new Header(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Text headers in the map's order. */
    public static List<Header> of(Map<String, String> headers) {
        List<Header> list = new ArrayList<>(headers.size());
        headers.forEach((name, value) -> list.add(of(name, value)));
        return list;
    }

    /** The value as text, null when there is none. */
    public String text() {
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    /** JSON form for a database column: Jackson writes bytes as base64. */
    public static String toJson(List<Header> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what {@link #toJson} wrote. */
    public static List<Header> fromJson(String json) {
        try {
            return JSON.readValue(json, LIST);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
