package se.superkoncis.cli.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import se.superkoncis.web.ReasonTexts;

/**
 * A reason that a server told as {@code code} and {@code args}, in the user's language. The command's own texts come first,
 * since it gives other advice than a page does; they name arguments as in {@code $id}.
 */
public record SaidReason(JsonNode told) {

    private static final String REASON = "reason.";

    /** The text; empty where the command does not know the code, or needs no other words than the server's English. */
    public Optional<String> in(Messages messages) {
        String code = told.path("code").asText();
        if (messages.bundle().containsKey(REASON + code)) {
            return Optional.of(filled(messages.bundle().getString(REASON + code), "$", "", messages));
        }
        return messages.language() == Language.SV
                ? Optional.ofNullable(ReasonTexts.swedish().get(code)).map(text -> filled(text, "{", "}", messages))
                : Optional.empty();
    }

    private String filled(String text, String open, String close, Messages messages) {
        String filled = text;
        for (Map.Entry<String, JsonNode> arg : told.path("args").properties()) {
            filled = filled.replace(open + arg.getKey() + close, word(arg, messages));
        }
        return filled;
    }

    private static String word(Map.Entry<String, JsonNode> arg, Messages messages) {
        String value = arg.getValue().asText();
        String own = REASON + "kind." + value;
        if (!arg.getKey().equals("kind")) {
            return value;
        }
        return messages.bundle().containsKey(own)
                ? messages.bundle().getString(own)
                : messages.language() == Language.SV
                        ? ReasonTexts.swedish().getOrDefault("kind." + value, value)
                        : value;
    }
}
