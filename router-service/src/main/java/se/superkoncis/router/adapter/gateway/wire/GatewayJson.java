package se.superkoncis.router.adapter.gateway.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** JSON of strangers: a bounded depth, no member twice, numbers as they were written. */
public final class GatewayJson {

    /** Deeper than this nobody's tool schema goes. */
    private static final int DEEPEST = 64;

    private static final int LONGEST_NUMBER = 100;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private GatewayJson() {}

    /** A new object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The object that a client sent. */
    static ObjectNode read(byte[] body) {
        JsonNode node;
        try {
            node = MAPPER.readTree(body);
        } catch (IOException e) {
            // Not the parser's message: it quotes what was sent.
            throw RefusedException.invalid(
                    null,
                    "invalid_json",
                    "The body is not JSON that can be taken: one object, no member twice, at most " + DEEPEST
                            + " levels deep, numbers of at most " + LONGEST_NUMBER + " digits.");
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw RefusedException.invalid(null, "invalid_json", "The body must be a JSON object.");
    }

    /** An object of a provider; null when it is none. */
    public static ObjectNode readOrNull(String json) {
        try {
            return MAPPER.readTree(json) instanceof ObjectNode object ? object : null;
        } catch (IOException e) {
            return null;
        }
    }
}
