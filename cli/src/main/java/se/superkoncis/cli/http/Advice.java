package se.superkoncis.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import se.superkoncis.cli.text.Localized;
import se.superkoncis.cli.text.Messages;

/**
 * What the server says is to be done: in the user's language where the command knows the code of the reason, else in the
 * server's English. A text of a code names its arguments as in {@code $id}.
 */
record Advice(JsonNode problem) implements Localized {

    private static final String REASON = "reason.";

    @Override
    public String in(Messages messages) {
        JsonNode errors = problem.path("errors");
        if (errors.isEmpty()) {
            return said(problem, english(), messages);
        }
        boolean allKnown = StreamSupport.stream(errors.spliterator(), false).allMatch(e -> knows(e, messages));
        return allKnown
                ? StreamSupport.stream(errors.spliterator(), false)
                        .map(e -> e.path("field").asText() + " " + said(e, "", messages))
                        .collect(Collectors.joining("; ", messages.get("reason.invalid") + " ", "."))
                : english();
    }

    /** As the server says it. */
    String english() {
        return problem.path("detail").asText(problem.path("title").asText());
    }

    private static boolean knows(JsonNode said, Messages messages) {
        return messages.bundle().containsKey(REASON + said.path("code").asText());
    }

    private static String said(JsonNode said, String otherwise, Messages messages) {
        if (!knows(said, messages)) {
            return otherwise;
        }
        String text = messages.bundle().getString(REASON + said.path("code").asText());
        for (Map.Entry<String, JsonNode> arg : said.path("args").properties()) {
            text = text.replace('$' + arg.getKey(), word(arg, messages));
        }
        return text;
    }

    private static String word(Map.Entry<String, JsonNode> arg, Messages messages) {
        String key = "kind." + arg.getValue().asText();
        return arg.getKey().equals("kind") && messages.bundle().containsKey(REASON + key)
                ? messages.bundle().getString(REASON + key)
                : arg.getValue().asText();
    }
}
