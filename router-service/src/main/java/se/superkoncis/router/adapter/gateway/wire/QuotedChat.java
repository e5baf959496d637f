package se.superkoncis.router.adapter.gateway.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.superkoncis.router.domain.gateway.LastResort.Quoted;

/**
 * The last resort in the form of a chat. A client that asked for a JSON object gets one; a client that asked for a schema gets
 * a refusal, which is how a model says that it cannot fill one.
 */
public final class QuotedChat {

    private static final String MODEL = "extractive";

    private final Quoted quoted;
    private final ChatBody asked;
    private final UUID callId;
    private final long created;

    /** @param created seconds since 1970 */
    public QuotedChat(Quoted quoted, ChatBody asked, UUID callId, long created) {
        this.quoted = quoted;
        this.asked = asked;
        this.callId = callId;
        this.created = created;
    }

    /** The whole answer. */
    public String json(ObjectNode told) {
        ObjectNode answer = head("chat.completion");
        ArrayNode choices = answer.putArray("choices");
        for (int i = 0; i < asked.choices(); i++) {
            ObjectNode choice = choices.addObject().put("index", i);
            choice.set("message", said(GatewayJson.object().put("role", "assistant")));
            choice.putNull("logprobs");
            choice.put("finish_reason", "stop");
        }
        answer.set("usage", noTokens());
        answer.set("superkoncis", told);
        return answer.toString();
    }

    /** The chunks of a stream, without the one with the usage. */
    public List<String> chunks() {
        List<String> chunks = new ArrayList<>();
        for (int i = 0; i < asked.choices(); i++) {
            chunks.add(chunk(i, said(GatewayJson.object().put("role", "assistant")), null));
            chunks.add(chunk(i, GatewayJson.object(), "stop"));
        }
        return chunks;
    }

    /** The chunk that ends a stream whose client asked for the usage. */
    public String usageChunk(ObjectNode told) {
        ObjectNode chunk = head("chat.completion.chunk");
        chunk.putArray("choices");
        chunk.set("usage", noTokens());
        chunk.set("superkoncis", told);
        return chunk.toString();
    }

    private String chunk(int index, ObjectNode delta, String finish) {
        ObjectNode chunk = head("chat.completion.chunk");
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", index);
        choice.set("delta", delta);
        choice.put("finish_reason", finish);
        return chunk.toString();
    }

    private ObjectNode head(String object) {
        return GatewayJson.object()
                .put("id", "chatcmpl-" + callId)
                .put("object", object)
                .put("created", created)
                .put("model", MODEL);
    }

    private ObjectNode said(ObjectNode message) {
        switch (asked.form()) {
            case JSON_SCHEMA -> message.putNull("content").put("refusal", quoted.text());
            case JSON_OBJECT -> {
                ObjectNode content = GatewayJson.object().put("notice", quoted.opening());
                quoted.quotes().forEach(content.putArray("quotes")::add);
                message.put("content", content.toString());
            }
            default -> message.put("content", quoted.text());
        }
        return message;
    }

    private static ObjectNode noTokens() {
        return GatewayJson.object()
                .put("prompt_tokens", 0)
                .put("completion_tokens", 0)
                .put("total_tokens", 0);
    }
}
