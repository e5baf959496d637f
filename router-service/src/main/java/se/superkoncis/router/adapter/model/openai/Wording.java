package se.superkoncis.router.adapter.model.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.price.Usage;

/** The OpenAI JSON: what is sent, what is read from what comes back. */
final class Wording {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Wording() {}

    static Buffer body(Deployment deployment, ModelRequest request, boolean stream) {
        try {
            ObjectNode body = (ObjectNode) JSON.readTree(request.body());
            body.put("model", deployment.model());
            body.remove("stream");
            body.remove("stream_options");
            if (stream) {
                body.put("stream", true).putObject("stream_options").put("include_usage", true);
            }
            return Buffer.buffer(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException | ClassCastException e) {
            throw new IllegalArgumentException("the body of a model request must be a JSON object", e);
        }
    }

    /** The document, if these bytes are one. */
    static Optional<JsonNode> read(byte[] bytes) {
        try {
            JsonNode document = JSON.readTree(bytes);
            return document != null && document.isObject() ? Optional.of(document) : Optional.empty();
        } catch (IOException half) {
            return Optional.empty();
        }
    }

    /** Whether a whole answer has what was asked for. */
    static boolean answers(JsonNode document, ModelRequest.Kind kind) {
        if (kind == ModelRequest.Kind.EMBEDDINGS) {
            return document.path("data").isArray() && !document.path("data").isEmpty();
        }
        JsonNode choices = document.path("choices");
        return choices.isArray()
                && !choices.isEmpty()
                && choices.path(0).path("message").isObject();
    }

    /**
     * The usage block, if there is one that can be true: zeros for an answer with content are not. Some providers leave
     * reasoning out of {@code completion_tokens} but not out of the total, so the larger one counts.
     */
    static Optional<Usage> usage(JsonNode document) {
        JsonNode block = document.path("usage");
        long input = block.path("prompt_tokens").asLong(-1);
        if (!block.isObject() || input < 0) {
            return Optional.empty();
        }
        long output = Math.max(
                block.path("completion_tokens").asLong(0),
                block.path("total_tokens").asLong(0) - input);
        long cached = block.path("prompt_tokens_details").path("cached_tokens").asLong(0);
        if (output < 0 || cached < 0 || cached > input || input + output == 0) {
            return Optional.empty();
        }
        return Optional.of(new Usage(input, cached, output));
    }

    /** UTF-8 bytes of all that was written: text, reasoning, arguments of tools. */
    static long contentBytes(JsonNode document) {
        long bytes = 0;
        for (JsonNode choice : document.path("choices")) {
            for (String part : new String[] {"message", "delta"}) {
                for (Map.Entry<String, JsonNode> field : choice.path(part).properties()) {
                    bytes += field.getKey().equals("role") ? 0 : textBytes(field.getValue());
                }
            }
        }
        return bytes;
    }

    private static long textBytes(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue().getBytes(StandardCharsets.UTF_8).length;
        }
        long bytes = 0;
        for (JsonNode child : node) {
            bytes += textBytes(child);
        }
        return bytes;
    }
}
