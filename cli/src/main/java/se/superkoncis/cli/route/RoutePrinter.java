package se.superkoncis.cli.route;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import se.superkoncis.cli.text.Console;

/** Prints a route as a table: the answer first, then a line for each rule in the order in which they were asked. */
final class RoutePrinter {

    private static final String KEY = "route.";

    private final Console console;

    RoutePrinter(Console console) {
        this.console = console;
    }

    void print(JsonNode route) {
        if (!route.path("status").asText().equals("READY")) {
            console.say(KEY + "not-ready", text(route, "meetingId"), text(route, "status"));
            return;
        }
        console.say(
                KEY + "answer",
                text(route, "meetingId"),
                text(route, "transcriptVersion"),
                text(route, "tenantId"),
                text(route, "tier"),
                text(route, "routeReason"));
        console.say(KEY + "facts", text(route, "mode"), text(route, "costSek"));
        if (route.path("rules").isEmpty()) {
            console.say(KEY + "no-rules");
            return;
        }
        console.say(KEY + "decided", text(route, "decidedBy"));
        table(rows(route.path("rules")));
    }

    private List<List<String>> rows(JsonNode rules) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(head("rule"), head("verdict"), head("tier"), head("code"), head("looked-at")));
        for (JsonNode rule : rules) {
            List<String> facts = new ArrayList<>();
            rule.path("facts")
                    .fields()
                    .forEachRemaining(fact ->
                            facts.add(fact.getKey() + " " + fact.getValue().asText()));
            String verdict = console.messages()
                    .get(KEY + "verdict." + rule.path("verdict").asText());
            rows.add(List.of(
                    text(rule, "name"), verdict, text(rule, "tier"), text(rule, "code"), String.join(", ", facts)));
        }
        return rows;
    }

    private String head(String column) {
        return console.messages().get(KEY + "column." + column);
    }

    private void table(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns - 1; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(" ");
            for (int i = 0; i < columns; i++) {
                line.append(' ')
                        .append(row.get(i))
                        .append(" ".repeat(Math.max(0, widths[i] - row.get(i).length())));
            }
            console.out().println(line.toString().stripTrailing());
        }
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asText("–");
    }
}
