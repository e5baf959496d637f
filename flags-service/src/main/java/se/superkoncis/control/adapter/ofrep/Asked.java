package se.superkoncis.control.adapter.ofrep;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * Who a question is about.
 *
 * @param tenant the context's {@code targetingKey}
 * @param meeting the context's attribute {@code meetingId}; null = the tenant stands in
 */
record Asked(String tenant, String meeting) {

    private static final int LONGEST_ID = 128;

    /**
     * Reads a body.
     *
     * @param key the flag asked for; null when all are
     */
    static Asked of(byte[] body, String key, ObjectMapper json) {
        JsonNode context = tree(body, key, json).path("context");
        if (!context.isObject()) {
            throw OfrepRefusal.of(400, key, "INVALID_CONTEXT", "The body needs an object named context.");
        }
        String tenant = id(context, "targetingKey", key);
        if (tenant == null) {
            throw OfrepRefusal.of(
                    400, key, "TARGETING_KEY_MISSING", "The context needs targetingKey, the id of the tenant.");
        }
        return new Asked(tenant, id(context, "meetingId", key));
    }

    private static JsonNode tree(byte[] body, String key, ObjectMapper json) {
        try {
            JsonNode tree = body == null ? null : json.readTree(body);
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (JacksonException e) {
            // told below; the parser's words would quote the body
        } catch (IOException e) {
            throw new IllegalStateException("bytes at hand can be read", e);
        }
        throw OfrepRefusal.of(400, key, "PARSE_ERROR", "The body must be a JSON object with the member context.");
    }

    private static String id(JsonNode context, String name, String key) {
        JsonNode value = context.path(name);
        if (value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.textValue().isBlank()) {
            return null;
        }
        if (!value.isTextual() || value.textValue().length() > LONGEST_ID) {
            throw OfrepRefusal.of(
                    400, key, "INVALID_CONTEXT", name + " must be text of at most " + LONGEST_ID + " characters.");
        }
        return value.textValue();
    }
}
