package se.superkoncis.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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

    /** Form for a database column: a name's length and its bytes, a value's length (-1 for none) and its bytes, and so on. */
    static byte[] toBytes(List<Header> headers) {
        List<byte[]> names = new ArrayList<>(headers.size());
        int size = 0;
        for (Header header : headers) {
            byte[] name = header.name.getBytes(StandardCharsets.UTF_8);
            names.add(name);
            size += 2 * Integer.BYTES + name.length + (header.value == null ? 0 : header.value.length);
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        for (int i = 0; i < names.size(); i++) {
            out.putInt(names.get(i).length).put(names.get(i));
            byte[] value = headers.get(i).value;
            out.putInt(value == null ? -1 : value.length);
            if (value != null) {
                out.put(value);
            }
        }
        return out.array();
    }

    /** Reads what {@link #toBytes} wrote. */
    static List<Header> fromBytes(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<Header> headers = new ArrayList<>();
        while (in.hasRemaining()) {
            String name = new String(read(in, in.getInt()), StandardCharsets.UTF_8);
            int length = in.getInt();
            headers.add(new Header(name, length < 0 ? null : read(in, length)));
        }
        return headers;
    }

    private static byte[] read(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    /** Reads the JSON that the version before 0.2 of the tables wrote: bytes are base64 in it. */
    static List<Header> fromJson(String json) {
        try {
            return JSON.readValue(json, LIST);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
