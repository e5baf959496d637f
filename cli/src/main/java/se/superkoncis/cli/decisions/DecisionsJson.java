package se.superkoncis.cli.decisions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * One line of JSON a meeting. Lists are in falling confidence and hold the candidates too; {@code turns} count from 0; an
 * owner or deadline that nobody said is null and its state says {@code asked}.
 */
final class DecisionsJson {

    private static final JsonFactory JSON = new JsonFactory();

    private DecisionsJson() {}

    static String line(String id, DecisionsView found, long millis) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("id", id);
            items(json, "decisions", found.decisions());
            items(json, "actions", found.actions());
            json.writeArrayFieldStart("openQuestions");
            for (DecisionsView.Question question : found.openQuestions()) {
                json.writeStartObject();
                said(json, question.text(), question.turns());
                confidence(json, question.confidence());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberField("millis", millis);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string has no output errors", e);
        }
        return line.toString();
    }

    private static void items(JsonGenerator json, String name, List<DecisionsView.Item> items) throws IOException {
        json.writeArrayFieldStart(name);
        for (DecisionsView.Item item : items) {
            json.writeStartObject();
            said(json, item.text(), item.turns());
            json.writeStringField("owner", item.owner());
            json.writeStringField("ownerState", item.ownerState());
            json.writeStringField(
                    "deadline", item.deadline() == null ? null : item.deadline().toString());
            json.writeStringField("deadlineState", item.deadlineState());
            confidence(json, item.confidence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void said(JsonGenerator json, String text, List<Integer> turns) throws IOException {
        json.writeStringField("text", text);
        json.writeFieldName("turns");
        json.writeArray(turns.stream().mapToInt(Integer::intValue).toArray(), 0, turns.size());
    }

    /** Three decimals: more would pretend to a precision that no calibration on so few meetings has. */
    private static void confidence(JsonGenerator json, double confidence) throws IOException {
        json.writeNumberField("confidence", Math.floor(confidence * 1000) / 1000);
    }
}
