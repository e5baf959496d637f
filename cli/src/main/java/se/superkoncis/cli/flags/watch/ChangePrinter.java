package se.superkoncis.cli.flags.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import se.superkoncis.cli.flags.change.Arrival;
import se.superkoncis.cli.text.Clocks;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.SaidReason;

/** One line per change. */
final class ChangePrinter {

    private final Console console;
    private final boolean json;
    private final Clocks clocks;

    ChangePrinter(Console console, boolean json) {
        this.console = console;
        this.json = json;
        this.clocks = new Clocks(console.messages().language());
    }

    void print(SeenChange change) {
        console.out().println(json ? json(change).toString() : text(change));
    }

    private String text(SeenChange change) {
        JsonNode entry = change.entry();
        Arrival arrival = change.arrival();
        StringBuilder line = new StringBuilder()
                .append(clocks.time(arrival.at()))
                .append("  ")
                .append(arrival.target())
                .append("  ");
        if (!entry.isMissingNode()) {
            line.append(what(entry)).append("  ").append(entry.path("actor").asText("?"));
            if (entry.path("reason").isTextual()) {
                line.append(": ").append(oneLine(why(entry)));
            }
            line.append("  ");
        }
        line.append(arrival.applied()).append('/').append(arrival.total());
        if (arrival.longestMs() != null) {
            line.append(' ').append(arrival.longestMs()).append(" ms");
        }
        if (!arrival.behind().isEmpty()) {
            line.append("  ").append(console.messages().get("flags.watch.behind", String.join(", ", arrival.behind())));
        }
        return line.toString();
    }

    private String what(JsonNode entry) {
        JsonNode before = entry.path("before");
        JsonNode after = entry.path("after");
        if (!after.isObject()) {
            return console.messages().get("flags.watch.removed");
        }
        List<String> differences = Difference.between(before, after);
        String told = differences.isEmpty() ? entry.path("action").asText() : String.join(", ", differences);
        return before.isObject() ? told : console.messages().get("flags.watch.created");
    }

    /** In the user's language, where all of it is told in codes that the command knows. */
    private String why(JsonNode entry) {
        List<String> said = new ArrayList<>();
        for (JsonNode told : entry.path("reasons")) {
            String measure = told.at("/args/measure").asText();
            new SaidReason(told)
                    .in(console.messages())
                    .ifPresent(text -> said.add(measure.isEmpty() ? text : measure + ": " + text));
        }
        boolean all = !said.isEmpty() && said.size() == entry.path("reasons").size();
        return all ? String.join("; ", said) : entry.path("reason").asText();
    }

    /** A reason is typed by people; it must not look like another line. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private static ObjectNode json(SeenChange change) {
        Arrival arrival = change.arrival();
        JsonNode entry = change.entry();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("revision", arrival.revision())
                .put("at", arrival.at() == null ? null : arrival.at().toString())
                .put("target", arrival.target());
        for (String name : List.of("action", "actor", "reason", "reasons", "before", "after")) {
            if (!entry.path(name).isMissingNode() && !entry.path(name).isNull()) {
                json.set(name, entry.path(name));
            }
        }
        arrival.writeTo(json);
        return json;
    }
}
