package se.superkoncis.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A golden sample: topic, key and headers a line each in the order of the wire, an empty line, then the data. */
record GoldenFile(String topic, String key, Map<String, String> headers, String data) {

    static String resource(String name) {
        return "golden/" + name + ".txt";
    }

    static String text(String name) {
        try (InputStream in = GoldenFile.class.getClassLoader().getResourceAsStream(resource(name))) {
            if (in == null) {
                throw new IllegalStateException("Missing golden sample " + resource(name));
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(WireRecord record) {
        StringBuilder out = new StringBuilder();
        out.append("topic: ").append(record.topic()).append('\n');
        out.append("key: ").append(record.key()).append('\n');
        record.headers().forEach((k, v) -> out.append(k).append(": ").append(v).append('\n'));
        return out.append('\n')
                .append(new String(record.value(), UTF_8))
                .append('\n')
                .toString();
    }

    static GoldenFile read(String name) {
        String text = text(name);
        int gap = text.indexOf("\n\n");
        Map<String, String> lines = new LinkedHashMap<>();
        text.substring(0, gap).lines().forEach(line -> {
            int colon = line.indexOf(": ");
            lines.put(line.substring(0, colon), line.substring(colon + 2));
        });
        String topic = lines.remove("topic");
        String key = lines.remove("key");
        return new GoldenFile(topic, key, lines, text.substring(gap + 2).stripTrailing());
    }

    byte[] bytes() {
        return data.getBytes(UTF_8);
    }

    Decoded decode(CloudEvents codec) {
        return codec.decode(topic, headers::get, bytes());
    }

    Decoded decode(CloudEvents codec, String otherData) {
        return codec.decode(topic, headers::get, otherData.getBytes(UTF_8));
    }

    GoldenFile with(String header, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        if (value == null) {
            changed.remove(header);
        } else {
            changed.put(header, value);
        }
        return new GoldenFile(topic, key, changed, data);
    }
}
