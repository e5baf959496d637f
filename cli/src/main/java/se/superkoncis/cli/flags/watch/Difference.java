package se.superkoncis.cli.flags.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** What is different between two versions of a document, as in {@code canaryPercentage 10 → 50}. */
final class Difference {

    /** Members that change with every change and say nothing. */
    private static final Set<String> NOISE = Set.of("createdAt", "updatedAt", "revision", "changedBy");

    private static final int LONGEST_VALUE = 60;

    private Difference() {}

    /** The members that differ, by name; empty when only one of the two is an object. */
    static List<String> between(JsonNode before, JsonNode after) {
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.removeAll(NOISE);
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            String from = value(before.path(name));
            String to = value(after.path(name));
            if (!before.path(name).equals(after.path(name)) && !from.equals(to)) {
                differences.add(name + " " + from + " → " + to);
            }
        }
        return differences;
    }

    private static String value(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "–";
        }
        String text = node.isTextual() ? node.asText() : node.isArray() ? list(node) : node.toString();
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE - 1) + "…" : text;
    }

    private static String list(JsonNode node) {
        return "["
                + String.join(
                        ", ",
                        StreamSupport.stream(node.spliterator(), false)
                                .map(member -> member.isTextual() ? member.asText() : member.toString())
                                .toList())
                + "]";
    }
}
