package se.superkoncis.router.adapter.gateway.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import se.superkoncis.router.config.GatewaySettings;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.gateway.AskedModel;

/** A request for embeddings that can be metered: text or token numbers, each of which takes more bytes than it is tokens. */
public record VectorsBody(AskedModel model, ModelRequest request) {

    /**
     * Reads and checks a body.
     *
     * @throws RefusedException when it cannot be taken
     */
    public static VectorsBody read(byte[] bytes, GatewaySettings settings) {
        ObjectNode body = GatewayJson.read(bytes);
        AskedModel model = Members.takeModel(body);
        RefusedMembers.check(body);
        input(body.get("input"), settings.mostMessages());
        String json = body.toString();
        return new VectorsBody(
                model,
                new ModelRequest(ModelRequest.Kind.EMBEDDINGS, json, json.getBytes(StandardCharsets.UTF_8).length, 0));
    }

    private static void input(JsonNode input, int most) {
        if (input != null && input.isTextual() && !input.textValue().isEmpty()) {
            return;
        }
        if (input == null || !input.isArray() || input.isEmpty()) {
            throw wrong();
        }
        boolean tokens = input.get(0).isIntegralNumber();
        if (!tokens && input.size() > most) {
            throw RefusedException.invalid("input", "too_many_inputs", "Send at most " + most + " texts at a time.");
        }
        for (JsonNode item : input) {
            boolean fits = tokens
                    ? item.isIntegralNumber()
                    : item.isTextual() && !item.textValue().isEmpty() || isTokens(item);
            if (!fits) {
                throw wrong();
            }
        }
    }

    private static boolean isTokens(JsonNode item) {
        if (!item.isArray() || item.isEmpty()) {
            return false;
        }
        for (JsonNode token : item) {
            if (!token.isIntegralNumber()) {
                return false;
            }
        }
        return true;
    }

    private static RefusedException wrong() {
        return RefusedException.invalid(
                "input",
                "invalid_type",
                "input must be a text, a list of texts, or lists of token numbers; none empty.");
    }
}
