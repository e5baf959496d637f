package se.superkoncis.control.adapter.rest.emergency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import se.superkoncis.events.EventJson;

/** Values as JSON. */
final class Json {

    private static final ObjectMapper MAPPER = EventJson.mapper();

    private Json() {}

    /** The tree of a text; null for null. */
    static JsonNode tree(String json) {
        try {
            return json == null ? null : MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value is not JSON", e);
        }
    }
}
