package se.superkoncis.decision.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.superkoncis.decision.domain.entry.Completion;
import se.superkoncis.kit.web.Problem.FieldError;

/** Reads what a person fills in. What is wrong is collected and told together. */
final class CompletionBody {

    private static final Set<String> KNOWN = Set.of("text", "owner", "deadline");
    private static final Pattern DAY = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int BROKEN_TEXT = 0xfffd;

    private final JsonNode body;
    private final List<FieldError> errors = new ArrayList<>();

    private CompletionBody(JsonNode body) {
        this.body = body;
    }

    /** The completion, or a problem that names each member that is not right. */
    static Completion read(JsonNode body) {
        if (body == null || !body.isObject()) {
            throw Problems.of(
                    400, "bad-json", "The body cannot be read", "Send an object with owner, deadline or text.");
        }
        return new CompletionBody(body).read();
    }

    private Completion read() {
        body.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                errors.add(new FieldError(name, "is not known here; known are deadline, owner, text"));
            }
        });
        Completion completion = new Completion(
                text("text", Completion.LONGEST_TEXT), text("owner", Completion.LONGEST_OWNER), deadline());
        if (errors.isEmpty() && body.isEmpty()) {
            errors.add(new FieldError("owner", "or deadline or text is needed; to say that it is right, use confirm"));
        }
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        return completion;
    }

    private Optional<String> text(String name, int longest) {
        JsonNode node = body.get(name);
        if (node == null) {
            return Optional.empty();
        }
        String value = node.isTextual() ? node.textValue().strip() : "";
        boolean fits = !value.isEmpty()
                && value.codePointCount(0, value.length()) <= longest
                && value.codePoints().noneMatch(c -> Character.isISOControl(c) || c == BROKEN_TEXT || isSurrogate(c));
        if (!fits) {
            errors.add(new FieldError(name, "must be a line of text of 1 to " + longest + " characters"));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private static boolean isSurrogate(int c) {
        return c <= Character.MAX_VALUE && Character.isSurrogate((char) c);
    }

    private Optional<LocalDate> deadline() {
        JsonNode node = body.get("deadline");
        if (node == null) {
            return Optional.empty();
        }
        try {
            if (node.isTextual() && DAY.matcher(node.textValue()).matches()) {
                return Optional.of(LocalDate.parse(node.textValue()));
            }
        } catch (DateTimeException e) {
            // 30 February and its like: told below.
        }
        errors.add(new FieldError("deadline", "must be a day, as in 2026-03-14"));
        return Optional.empty();
    }
}
