package se.superkoncis.router.adapter.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import se.superkoncis.router.domain.recap.Section;
import se.superkoncis.router.domain.recap.written.Draft;
import se.superkoncis.router.domain.recap.written.DraftPoint;

/** The JSON of drafts: the schema that a model is held to, and a reader that trusts nobody to have kept it. */
final class DraftJson {

    private static final int MOST_POINTS = 60;
    private static final int MOST_TURNS = 50;

    private final ObjectMapper json;
    private final JsonNode format;

    DraftJson(ObjectMapper json) {
        this.json = json;
        this.format = schema(json);
    }

    /** The request's {@code response_format}. */
    JsonNode format() {
        return format;
    }

    private static JsonNode schema(ObjectMapper json) {
        ObjectNode point = json.createObjectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode members = point.putObject("properties");
        ArrayNode sections = members.putObject("section").put("type", "string").putArray("enum");
        for (Section section : Section.values()) {
            sections.add(section.name());
        }
        members.putObject("text").put("type", "string");
        members.putObject("turns").put("type", "array").putObject("items").put("type", "integer");
        point.putArray("required").add("section").add("text").add("turns");
        ObjectNode whole = json.createObjectNode().put("type", "object").put("additionalProperties", false);
        whole.putObject("properties").putObject("points").put("type", "array").set("items", point);
        whole.putArray("required").add("points");
        ObjectNode format = json.createObjectNode().put("type", "json_schema");
        format.putObject("json_schema").put("name", "recap").put("strict", true).set("schema", whole);
        return format;
    }

    /** The points of a draft as a model writes them. */
    JsonNode node(Draft draft) {
        ObjectNode whole = json.createObjectNode();
        ArrayNode points = whole.putArray("points");
        for (DraftPoint point : draft.points()) {
            ObjectNode node = points.addObject().put("section", point.section()).put("text", point.text());
            point.turns().forEach(node.putArray("turns")::add);
        }
        return whole;
    }

    /** Reads the body of a chat completion. */
    Draft read(String body) {
        try {
            JsonNode choice = json.readTree(body).path("choices").path(0);
            if (choice.path("finish_reason").asText().equals("length")) {
                return Draft.unreadable("the answer was cut; write less");
            }
            JsonNode content = choice.path("message").path("content");
            if (!content.isTextual()) {
                return Draft.unreadable("answer with the JSON of the schema");
            }
            return points(json.readTree(unfenced(content.textValue())));
        } catch (JsonProcessingException e) {
            return Draft.unreadable("answer with the JSON of the schema and nothing else");
        }
    }

    /** Models that don't know structured output like to put JSON into a code block. */
    private static String unfenced(String content) {
        String text = content.strip();
        if (text.startsWith("```") && text.endsWith("```") && text.indexOf('\n') > 0) {
            return text.substring(text.indexOf('\n'), text.length() - 3);
        }
        return text;
    }

    private static Draft points(JsonNode whole) {
        JsonNode points = whole.path("points");
        if (!points.isArray() || points.size() > MOST_POINTS) {
            return Draft.unreadable("points must be a list of at most " + MOST_POINTS);
        }
        List<DraftPoint> read = new ArrayList<>();
        for (JsonNode point : points) {
            JsonNode turns = point.path("turns");
            if (!point.path("section").isTextual()
                    || !point.path("text").isTextual()
                    || !turns.isArray()
                    || turns.size() > MOST_TURNS) {
                return Draft.unreadable("each point has section, text and turns");
            }
            List<Integer> cited = new ArrayList<>();
            for (JsonNode turn : turns) {
                if (!turn.isInt()) {
                    return Draft.unreadable("turns are whole numbers");
                }
                cited.add(turn.intValue());
            }
            read.add(new DraftPoint(
                    point.path("section").textValue(), point.path("text").textValue(), cited));
        }
        return Draft.of(read);
    }
}
