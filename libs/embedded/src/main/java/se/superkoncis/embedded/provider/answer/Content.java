package se.superkoncis.embedded.provider.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the simulated model writes: JSON for the schema asked for, a list of quotes for a transcript, else an echo. */
final class Content {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SWEDISH = Pattern.compile("[åäöÅÄÖ]|\\b(och|att|inte|som)\\b");
    private static final JsonNode DEFAULT_SCHEMA = schema("""
            {"type":"object","properties":{"points":{"type":"array","items":{"type":"object","properties":{
            "section":{"enum":["TOPIC","SETTLED","OPEN","ACTIONS"]},"text":{"type":"string"},
            "turns":{"type":"array","items":{"type":"integer"}}}}}}}""");

    private final JsonNode asked;
    private final String model;
    private final Slant slant;

    Content(JsonNode asked, String model, Slant slant) {
        this.asked = asked;
        this.model = model;
        this.slant = slant;
    }

    String text() {
        String question = lastOfUser();
        JsonNode format = asked.path("response_format");
        boolean structured = format.path("type").asText("").startsWith("json");
        List<Quote> quotes = Quote.from(Turn.in(question));
        if (structured && slant != Slant.NOT_JSON) {
            JsonNode schema = format.path("json_schema").path("schema");
            return new Filled(schema.isMissingNode() ? DEFAULT_SCHEMA : schema, quotes, slant, language(question))
                    .document()
                    .toString();
        }
        if (structured) {
            return "Sure, here is the recap that you asked for: it was a good meeting.";
        }
        return quotes.size() > 1 ? list(quotes) : "Simulated answer of " + model + ": " + cut(question);
    }

    private static String list(List<Quote> quotes) {
        return quotes.stream()
                .map(quote -> "- " + quote.text() + " [" + quote.turn().number() + "]")
                .collect(Collectors.joining("\n"));
    }

    private static String cut(String question) {
        String line = question.strip().replaceAll("\\s+", " ");
        return line.length() <= 400 ? line : line.substring(0, 400) + " …";
    }

    private static String language(String text) {
        return SWEDISH.matcher(text).find() ? "sv" : "en";
    }

    /** The longest of the user's messages: a transcript may be followed by a short reminder. */
    private String lastOfUser() {
        return StreamSupport.stream(asked.path("messages").spliterator(), false)
                .filter(message -> message.path("role").asText("").equals("user"))
                .map(message -> plain(message.path("content")))
                .reduce("", (one, other) -> other.length() >= one.length() ? other : one);
    }

    private static String plain(JsonNode content) {
        return content.isArray()
                ? StreamSupport.stream(content.spliterator(), false)
                        .map(part -> part.path("text").asText(""))
                        .collect(Collectors.joining("\n"))
                : content.asText("");
    }

    private static JsonNode schema(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
