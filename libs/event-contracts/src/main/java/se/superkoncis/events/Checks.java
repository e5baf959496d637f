package se.superkoncis.events;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Rules that several records share. Messages name the field and the rule, never the value: it may be private. */
final class Checks {

    /** Longest id that a platform may use, in characters. */
    static final int MAX_ID = 128;

    private Checks() {}

    static String id(String field, String value) {
        text(field, value);
        if (value.length() > MAX_ID) {
            throw new InvalidEventException(field + " must be at most " + MAX_ID + " characters");
        }
        return value;
    }

    static String optionalId(String field, String value) {
        return value == null ? null : id(field, value);
    }

    static String text(String field, String value) {
        if (value == null || value.isBlank()) {
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

    static long atLeast(String field, long least, long value) {
        if (value < least) {
            throw new InvalidEventException(field + " must be at least " + least);
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

    /** Plain decimal, at most 6 decimals (a micro-SEK), no exponent: the form of money on the wire. */
    static String money(String field, String value) {
        text(field, value);
        if (!value.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            throw new InvalidEventException(field + " must be a plain decimal with at most 6 decimals");
        }
        return value;
    }

    static String quantity(String field, String value) {
        text(field, value);
        if (!value.matches("\\d{1,18}(\\.\\d{1,9})?") || new BigDecimal(value).signum() < 0) {
            throw new InvalidEventException(field + " must be a plain decimal of 0 or more");
        }
        return value;
    }
}
