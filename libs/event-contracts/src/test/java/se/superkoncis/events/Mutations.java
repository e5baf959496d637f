package se.superkoncis.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Every way in which one field of a JSON document is made wrong, or unusual, at every depth. */
final class Mutations {

    /** A document with one change, and what was changed, as in {@code /participants/0/name = null}. */
    record Mutation(String what, String data) {}

    /** JSON texts that take the place of a field. */
    private static final List<String> REPLACEMENTS = List.of(
            "null",
            "true",
            "{}",
            "[]",
            "[null]",
            "{\"a\":null}",
            "\"\"",
            "\" \"",
            "\"\\t\\n\"",
            "\"\\u00a0\"",
            "\"x\"",
            // numbers
            "0",
            "1",
            "-1",
            "1.5",
            "1.0",
            "1e2",
            "2147483647",
            "2147483648",
            "9007199254740991",
            "9007199254740992",
            "18446744073709551616",
            "-2147483649",
            "1e400",
            "\"7\"",
            // ids and texts
            "\"" + "a".repeat(128) + "\"",
            "\"" + "a".repeat(129) + "\"",
            "\"" + "👍".repeat(128) + "\"",
            "\"" + "👍".repeat(129) + "\"",
            "\"a\\u0000b\"",
            "\"a\\nb\"",
            "\"a\\u007fb\"",
            "\"a\\u0085b\"",
            "\"\\ufffd\"",
            "\"\\ud83d\"",
            "\"a\\udc4d\\ud83d\"",
            // times
            "\"2026-11-24T09:30:00+01:00\"",
            "\"2026-11-24t09:30:00z\"",
            "\"2026-11-24T09:30:00.123456789Z\"",
            "\"2026-11-24T09:30:00.1234567890Z\"",
            "\"2026-11-24T09:30:00\"",
            "\"2026-11-24\"",
            "\"2024-02-29\"",
            "\"2026-02-30\"",
            "\"2026-2-3\"",
            "\"0000-01-01\"",
            "\"12026-01-01\"",
            "\"20261124\"",
            // states
            "\"ASKED\"",
            "\"STATED\"",
            "\"2026-02-30T09:30:00Z\"",
            "\"2024-02-29T09:30:00Z\"",
            "\"2026-11-24T24:00:00Z\"",
            "\"2026-11-24T09:30:60Z\"",
            "\"2026-11-24T23:59:60Z\"",
            "\"2026-11-24T09:30:00.Z\"",
            "\"2026-11-24T09:30:00+18:00\"",
            "\"2026-11-24T09:30:00+0100\"",
            "\"2026-11-24 09:30:00Z\"",
            "\"+12026-11-24T09:30:00Z\"",
            "\"12026-11-24T09:30:00Z\"",
            "\"0000-01-01T00:00:00Z\"",
            "\"0001-01-01T00:00:00Z\"",
            "\"9999-12-31T23:59:59Z\"",
            "\"-2026-11-24T09:30:00Z\"",
            // money and quantities
            "\"1,5\"",
            "\"1e3\"",
            "\"-1.5\"",
            "\"+1\"",
            "\".5\"",
            "\"1.\"",
            "\"1.1234567\"",
            "\"1.1234567891\"",
            "\"1234567890123456\"",
            "\"1234567890123456789\"",
            "\"٣\"",
            "\"NaN\"",
            "\"1\\n\"",
            "\"sek\"",
            "\"EUR\"",
            // references
            "\"http://a b\"",
            "\" https://example.se/\"",
            "\"//example.se/x\"",
            "\"/etc/passwd\"",
            "\"https://exämple.se/\"",
            "\"file:///etc/passwd\"",
            "\"https://[::1\"",
            "\"urn:x:y\"",
            "\"" + "https://example.se/" + "a".repeat(2048) + "\"",
            "\"" + "A".repeat(64) + "\"",
            "\"" + "g".repeat(64) + "\"");

    private static final JsonMapper PLAIN =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Mutations() {}

    static List<Mutation> of(String data) throws JsonProcessingException {
        List<Mutation> out = new ArrayList<>();
        for (String pointer : pointers(PLAIN.readTree(data), "")) {
            JsonNode removed = PLAIN.readTree(data);
            remove(removed, pointer);
            out.add(new Mutation(pointer + " removed", PLAIN.writeValueAsString(removed)));
            for (String replacement : REPLACEMENTS) {
                out.add(new Mutation(
                        pointer + " = " + replacement.substring(0, Math.min(40, replacement.length())),
                        replaced(data, pointer, replacement)));
            }
        }
        return out;
    }

    static List<String> pointers(JsonNode node, String at) {
        List<String> out = new ArrayList<>();
        if (node.isObject()) {
            for (String name : (Iterable<String>) node::fieldNames) {
                out.add(at + '/' + name);
                out.addAll(pointers(node.get(name), at + '/' + name));
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            out.add(at + '/' + i);
            out.addAll(pointers(node.get(i), at + '/' + i));
        }
        return Collections.unmodifiableList(out);
    }

    /** The replacement goes in as text, so that {@code 1.0} and escapes reach both readers as they are written here. */
    static String replaced(String data, String pointer, String replacement) throws JsonProcessingException {
        JsonNode tree = PLAIN.readTree(data);
        String marker = "@@here@@";
        JsonNode parent = tree.at(pointer.substring(0, pointer.lastIndexOf('/')));
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (parent instanceof ObjectNode object) {
            object.put(name, marker);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), TextNode.valueOf(marker));
        }
        return PLAIN.writeValueAsString(tree).replace('"' + marker + '"', replacement);
    }

    private static void remove(JsonNode tree, String pointer) {
        JsonNode parent = tree.at(pointer.substring(0, pointer.lastIndexOf('/')));
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (parent instanceof ObjectNode object) {
            object.remove(name);
        } else {
            ((ArrayNode) parent).remove(Integer.parseInt(name));
        }
    }
}
