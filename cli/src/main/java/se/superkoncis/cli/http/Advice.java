package se.superkoncis.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import se.superkoncis.cli.text.Localized;
import se.superkoncis.cli.text.Messages;
import se.superkoncis.cli.text.SaidReason;

/**
 * What the server says is to be done: in the user's language where the command knows the code of the reason, else in the
 * server's English.
 */
record Advice(JsonNode problem) implements Localized {

    @Override
    public String in(Messages messages) {
        JsonNode errors = problem.path("errors");
        if (errors.isEmpty()) {
            return new SaidReason(problem).in(messages).orElseGet(this::english);
        }
        List<String> said = new ArrayList<>();
        for (JsonNode error : errors) {
            String field = error.path("field").asText();
            new SaidReason(error).in(messages).ifPresent(text -> said.add(field + " " + text));
        }
        return said.size() == errors.size()
                ? messages.get("reason.invalid") + " " + String.join("; ", said) + "."
                : english();
    }

    /** As the server says it. */
    String english() {
        return problem.path("detail").asText(problem.path("title").asText());
    }
}
