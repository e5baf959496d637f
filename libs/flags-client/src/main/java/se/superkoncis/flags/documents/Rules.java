package se.superkoncis.flags.documents;

import java.util.List;

/** Rules that several documents share. */
final class Rules {

    private static final int MAX_ID = 128;

    private Rules() {}

    static String id(String field, String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidDocumentException(field + " is required");
        }
        if (value.length() > MAX_ID) {
            throw new InvalidDocumentException(field + " must be at most " + MAX_ID + " characters");
        }
        return value;
    }

    static int percentage(String field, int value) {
        if (value < 0 || value > 100) {
            throw new InvalidDocumentException(field + " must be 0 to 100");
        }
        return value;
    }

    static List<String> ids(String field, List<String> values) {
        if (values == null) {
            return List.of();
        }
        values.forEach(value -> id(field, value));
        return values.stream().distinct().toList();
    }
}
