package se.superkoncis.events.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.TreeSet;

/**
 * The one text of a JSON value, after <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a> (JCS). What that standard
 * refuses, since it is not I-JSON, is written so that nothing is lost: integers beyond 2^53 with all their digits, half a
 * surrogate pair as its escape. The text of a text that is read again is the same.
 */
public final class CanonicalJson {

    private static final String SHORT = "\b\t\n\f\r\"\\";
    private static final String SHORT_NAMES = "btnfr\"\\";

    private CanonicalJson() {}

    /**
     * The text of a value.
     *
     * @throws IllegalArgumentException when a number is beyond the range of a double
     */
    public static String of(JsonNode value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(JsonNode value, StringBuilder out) {
        if (value.isObject()) {
            writeObject(value, out);
        } else if (value.isArray()) {
            out.append('[');
            for (int i = 0; i < value.size(); i++) {
                write(value.get(i), i == 0 ? out : out.append(','));
            }
            out.append(']');
        } else if (value.isIntegralNumber()) {
            out.append(value.bigIntegerValue());
        } else if (value.isNumber()) {
            out.append(CanonicalNumber.of(value.doubleValue()));
        } else if (value.isTextual()) {
            writeText(value.textValue(), out);
        } else {
            out.append(value.isBoolean() ? Boolean.toString(value.booleanValue()) : "null");
        }
    }

    /** Members by name, in the order of UTF-16 units, which is that of Java's strings. */
    private static void writeObject(JsonNode object, StringBuilder out) {
        TreeSet<String> names = new TreeSet<>();
        for (Iterator<String> each = object.fieldNames(); each.hasNext(); ) {
            names.add(each.next());
        }
        char before = '{';
        for (String name : names) {
            writeText(name, out.append(before));
            write(object.get(name), out.append(':'));
            before = ',';
        }
        out.append(names.isEmpty() ? "{}" : "}");
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int named = SHORT.indexOf(c);
            if (named >= 0) {
                out.append('\\').append(SHORT_NAMES.charAt(named));
            } else if (c < 0x20 || isHalf(text, i)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static boolean isHalf(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
