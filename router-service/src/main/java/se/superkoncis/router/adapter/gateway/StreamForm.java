package se.superkoncis.router.adapter.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import se.superkoncis.router.adapter.gateway.http.GatewayHeaders;
import se.superkoncis.router.adapter.gateway.wire.GatewayJson;
import se.superkoncis.router.application.gateway.ChatAnswer;
import se.superkoncis.router.application.gateway.Told;
import se.superkoncis.router.domain.price.Usage;

/**
 * What a client gets to see of a provider's chunks. The provider is always asked for the usage; a client that did not ask for
 * it does not see it, and one that did sees it last, with the cost.
 */
final class StreamForm {

    private final boolean usageAsked;
    private ObjectNode usageChunk;
    private String lastChunk;

    StreamForm(boolean usageAsked) {
        this.usageAsked = usageAsked;
    }

    /** The chunk as the client gets it; null when it is not for the client, or not yet. */
    String chunk(String json) {
        lastChunk = json;
        // Inside a text the quotes would be escaped, so this finds the member only.
        if (!json.contains("\"usage\"")) {
            return json;
        }
        ObjectNode chunk = GatewayJson.readOrNull(json);
        if (chunk == null) {
            return json;
        }
        if (chunk.path("choices").isEmpty() && chunk.path("usage").isObject()) {
            usageChunk = chunk;
            return null;
        }
        if (usageAsked) {
            return json;
        }
        chunk.remove("usage");
        return chunk.toString();
    }

    /** The last chunk of a complete answer; null for a client that did not ask for it. */
    String last(ChatAnswer.ByModel answer) {
        if (!usageAsked) {
            return null;
        }
        ObjectNode chunk = usageChunk == null ? counted(answer.usage()) : usageChunk;
        chunk.set("superkoncis", told(answer.told()));
        return chunk.toString();
    }

    private static JsonNode told(Told told) {
        return GatewayHeaders.json(told);
    }

    /** For a provider that told no usage: what was counted here. */
    private ObjectNode counted(Usage usage) {
        ObjectNode like = lastChunk == null ? null : GatewayJson.readOrNull(lastChunk);
        ObjectNode chunk = GatewayJson.object();
        for (String name : new String[] {"id", "object", "created", "model"}) {
            if (like != null && like.has(name)) {
                chunk.set(name, like.get(name));
            }
        }
        chunk.putArray("choices");
        chunk.putObject("usage")
                .put("prompt_tokens", usage.input())
                .put("completion_tokens", usage.output())
                .put("total_tokens", usage.input() + usage.output());
        return chunk;
    }
}
