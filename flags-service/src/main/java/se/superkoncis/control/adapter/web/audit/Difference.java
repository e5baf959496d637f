package se.superkoncis.control.adapter.web.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/**
 * A member that an act changed.
 *
 * @param member its name, with dots between levels; empty for the value itself
 * @param before as people read it; empty where there was none
 * @param after as people read it; empty where there is none
 */
record Difference(String member, String before, String after) {

    private static final int LONGEST = 300;

    /** What differs between two states; each may be missing. */
    static List<Difference> between(JsonNode before, JsonNode after) {
        List<Difference> differences = new ArrayList<>();
        compare("", before, after, differences);
        return differences;
    }

    private static void compare(String member, JsonNode before, JsonNode after, List<Difference> differences) {
        if (before.equals(after)) {
            return;
        }
        boolean deeper = (before.isObject() || before.isMissingNode()) && (after.isObject() || after.isMissingNode());
        if (!deeper) {
            differences.add(new Difference(member, written(before), written(after)));
            return;
        }
        TreeSet<String> names = new TreeSet<>();
        for (JsonNode side : List.of(before, after)) {
            for (Iterator<String> each = side.fieldNames(); each.hasNext(); ) {
                names.add(each.next());
            }
        }
        for (String name : names) {
            compare(member.isEmpty() ? name : member + "." + name, before.path(name), after.path(name), differences);
        }
    }

    private static String written(JsonNode value) {
        if (value.isMissingNode()) {
            return "";
        }
        String text = value.isTextual() ? value.textValue() : value.isArray() ? list(value) : value.toString();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static String list(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.isTextual() ? value.textValue() : value.toString()));
        return texts.isEmpty() ? "[]" : String.join(", ", texts);
    }
}
