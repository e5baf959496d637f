package se.superkoncis.events;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Rules that several records share; the JSON Schemas say the same. Messages name the field and the rule, never the
 * value: it may be private.
 */
final class Checks {

    /** Longest id that a platform may use, in characters (code points, as JSON Schema and PostgreSQL count them). */
    static final int MAX_ID = 128;

    private static final int MAX_KEY = 512;

    /** Largest integer that every JSON reader holds exactly, 2^53 - 1 (RFC 7493, section 2.2). */
    static final long MAX_INTEGER = 9_007_199_254_740_991L;

    /** 64 lower-case hexadecimal digits. */
    static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** A month or a day. */
    static final Pattern PERIOD = Pattern.compile("[0-9]{4}-[0-9]{2}(-[0-9]{2})?");

    private static final int MAX_URI = 2048;
    private static final Pattern MONEY = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final Pattern QUANTITY = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,9})?");
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Checks() {}

    /** An id is text of at most {@value #MAX_ID} characters that prints: no control or replacement character. */
    static String id(String field, String value) {
        return printable(field, value, MAX_ID);
    }

    static String optionalId(String field, String value) {
        return value == null ? null : id(field, value);
    }

    /** What orders records, at most {@value #MAX_KEY} characters: databases index it, and an index row has little room. */
    static String key(String field, String value) {
        return printable(field, value, MAX_KEY);
    }

    static String printable(String field, String value, int max) {
        text(field, value);
        if (value.codePointCount(0, value.length()) > max) {
            throw new InvalidEventException(field + " must be at most " + max + " characters");
        }
        if (value.codePoints().anyMatch(Checks::unprintable)) {
            throw new InvalidEventException(field + " must not contain control characters or broken text");
        }
        return value;
    }

    /** Broken bytes decode to U+FFFD, so two broken ids could be one and the same; and no database takes U+0000. */
    private static boolean unprintable(int c) {
        return c < 0x20 || c == 0x7f || c == 0xfffd || (c >= 0xd800 && c <= 0xdfff);
    }

    /** Blank is ASCII white space only: the one meaning that the patterns of all JSON Schema validators share. */
    static String text(String field, String value) {
        if (value == null || value.chars().allMatch(c -> c == ' ' || (c >= '\t' && c <= '\r'))) {
            throw new InvalidEventException(field + " is required");
        }
        return value;
    }

    static <T> T present(String field, T value) {
        if (value == null) {
            throw new InvalidEventException(field + " is required");
        }
        return value;
    }

    /** A time that RFC 3339 can write, years 1 to 9999. */
    static Instant time(String field, Instant value) {
        present(field, value);
        if (value.isBefore(FIRST) || value.isAfter(LAST)) {
            throw new InvalidEventException(field + " must lie in the years 0001 to 9999");
        }
        return value;
    }

    static Instant optionalTime(String field, Instant value) {
        return value == null ? null : time(field, value);
    }

    static URI uri(String field, URI value) {
        present(field, value);
        String text = value.toString();
        if (!value.isAbsolute() || text.length() > MAX_URI || text.chars().anyMatch(c -> c < '!' || c > '~')) {
            throw new InvalidEventException(
                    field + " must be an absolute URI in ASCII of at most " + MAX_URI + " characters");
        }
        return value;
    }

    static long atLeast(String field, long least, long value) {
        if (value < least) {
            throw new InvalidEventException(field + " must be at least " + least);
        }
        if (value > MAX_INTEGER) {
            throw new InvalidEventException(field + " must be at most " + MAX_INTEGER);
        }
        return value;
    }

    static Long optionalCount(String field, Long value) {
        return value == null ? null : Long.valueOf(atLeast(field, 0, value));
    }

    /** A share of a whole, 0 to 1. */
    static double share(String field, Double value) {
        present(field, value);
        if (!(value >= 0 && value <= 1)) {
            throw new InvalidEventException(field + " must lie from 0 to 1");
        }
        return value;
    }

    static <T> List<T> list(String field, List<T> value) {
        if (value == null) {
            return List.of();
        }
        if (value.stream().anyMatch(Objects::isNull)) {
            throw new InvalidEventException(field + " must not contain null");
        }
        return List.copyOf(value);
    }

    /** Indexes of turns, from 0. */
    static List<Integer> turns(String field, List<Integer> value) {
        List<Integer> turns = list(field, value);
        turns.forEach(turn -> atLeast(field, 0, turn));
        return turns;
    }

    static Map<String, String> map(String field, Map<String, String> value) {
        if (value == null) {
            return Map.of();
        }
        if (value.values().stream().anyMatch(Objects::isNull)) {
            throw new InvalidEventException(field + " must not contain null");
        }
        return Map.copyOf(value);
    }

    /** Plain decimal, at most 6 decimals (a micro-SEK), no exponent: the form of money on the wire. */
    static String money(String field, String value) {
        text(field, value);
        if (!MONEY.matcher(value).matches()) {
            throw new InvalidEventException(field + " must be a plain decimal with at most 6 decimals");
        }
        return value;
    }

    static String optionalMoney(String field, String value) {
        return value == null ? null : money(field, value);
    }

    static String optionalQuantity(String field, String value) {
        return value == null ? null : quantity(field, value);
    }

    static String quantity(String field, String value) {
        text(field, value);
        if (!QUANTITY.matcher(value).matches()) {
            throw new InvalidEventException(field + " must be a plain decimal of 0 or more");
        }
        return value;
    }
}
