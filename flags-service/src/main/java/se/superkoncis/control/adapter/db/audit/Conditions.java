package se.superkoncis.control.adapter.db.audit;

import java.util.ArrayList;
import java.util.List;

/** Conditions of a query with their values; those without a value are left out. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** A column that is the text, or begins with it where the text ends in {@code *}. */
    Conditions fits(String column, String text) {
        if (text != null && text.endsWith("*")) {
            String beginning = text.substring(0, text.length() - 1).replaceAll("([\\\\%_])", "\\\\$1");
            return that(column + " like ?", beginning + "%");
        }
        return that(column + " = ?", text);
    }

    /** A condition with one parameter. */
    Conditions that(String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
        return this;
    }

    /** The conditions; at least one was given. */
    String sql() {
        return String.join(" and ", conditions);
    }

    List<Object> values() {
        return List.copyOf(values);
    }
}
