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
    /** More than this nobody reads or writes in one request: were it believed, one answer could use up every budget. */
    private static final long MOST_TOKENS = 100_000_000;

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

    /** Whether a chunk tells of an error in the place of an answer. vLLM has had both forms. */
    static boolean isError(JsonNode chunk) {
        return chunk.hasNonNull("error") || chunk.path("object").asText().equals("error");
    }

    /**
     * The usage block, if there is one that can be true: zeros for an answer with content are not, nor is more than any model reads
     * or writes. Some providers leave reasoning out of {@code completion_tokens} but not out of the total, so the larger one counts.
     */
    static Optional<Usage> usage(JsonNode document) {
        JsonNode block = document.path("usage");
        long input = tokens(block.path("prompt_tokens"), -1);
        long written = tokens(block.path("completion_tokens"), 0);
        long total = tokens(block.path("total_tokens"), 0);
        long cached = tokens(block.path("prompt_tokens_details").path("cached_tokens"), 0);
        if (Math.min(Math.min(input, written), Math.min(total, cached)) < 0) {
            return Optional.empty();
        }
        long output = Math.max(written, total - input);
        if (cached > input || input + output == 0) {
            return Optional.empty();
        }
        return Optional.of(new Usage(input, cached, output));
    }

    /** A count; negative when it is none. */
    private static long tokens(JsonNode node, long absent) {
        if (node.isMissingNode() || node.isNull()) {
            return absent;
        }
        boolean whole = node.canConvertToExactIntegral() && node.canConvertToLong();
        return whole && node.longValue() <= MOST_TOKENS ? node.longValue() : -1;
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
