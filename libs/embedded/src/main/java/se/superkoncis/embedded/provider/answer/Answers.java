package se.superkoncis.embedded.provider.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The answers to one request in the OpenAI wire form. Tokens are a quarter of the bytes, rounded up. */
public final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long CREATED = 1_790_000_000L;

    private final JsonNode asked;
    private final String model;
    private final long inputTokens;
    private final long cached;
    private final String content;
    private final boolean cut;

    /**
     * What would be answered.
     *
     * @param asked the request's body
     * @param cached part of the input that the usage block calls cached; negative for no usage block at all
     */
    public Answers(JsonNode asked, String model, long inputTokens, long cached, Slant slant) {
        this.asked = asked;
        this.model = model;
        this.inputTokens = inputTokens;
        this.cached = cached;
        String whole = new Content(asked, model, slant).text();
        String most = shortened(whole);
        this.cut = most.length() < whole.length();
        this.content = most;
    }

    /** Tokens of the content, all choices together. */
    public long outputTokens() {
        return quarter(content) * choices();
    }

    /** A whole answer. */
    public String completion() {
        ObjectNode answer = head("chat.completion");
        ArrayNode list = answer.putArray("choices");
        for (int i = 0; i < choices(); i++) {
            ObjectNode choice = list.addObject().put("index", i).put("finish_reason", finish());
            choice.putObject("message").put("role", "assistant").put("content", content);
            choice.putNull("logprobs");
        }
        return withUsage(answer, outputTokens()).toString();
    }

    /** The chunks of a stream, without {@code data:} and {@code [DONE]}; with usage when it was asked for. */
    public List<String> chunks() {
        List<String> chunks = new ArrayList<>();
        chunks.add(chunk(null, "assistant", ""));
        int from = 0;
        while (from < content.length()) {
            int space = content.indexOf(' ', from + 4);
            int to = space < 0 ? content.length() : space;
            chunks.add(chunk(null, null, content.substring(from, to)));
            from = to;
        }
        chunks.add(chunk(finish(), null, null));
        if (asked.path("stream_options").path("include_usage").asBoolean() && cached >= 0) {
            ObjectNode last = head("chat.completion.chunk");
            last.putArray("choices");
            chunks.add(withUsage(last, quarter(content)).toString());
        }
        return chunks;
    }

    /** UTF-8 bytes of one chunk's content. */
    public static long contentBytes(String chunk) {
        try {
            String text = JSON.readTree(chunk).at("/choices/0/delta/content").asText("");
            return text.getBytes(StandardCharsets.UTF_8).length;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a chunk", e);
        }
    }

    /** Tokens of so many bytes. */
    public static long tokens(long bytes) {
        return (bytes + 3) / 4;
    }

    /** One vector for each input. */
    public String embeddings() {
        ObjectNode answer = JSON.createObjectNode().put("object", "list").put("model", model);
        ArrayNode data = answer.putArray("data");
        JsonNode input = asked.path("input");
        boolean base64 = asked.path("encoding_format").asText("").equals("base64");
        int count = input.isArray() && input.path(0).isTextual() ? input.size() : 1;
        for (int i = 0; i < count; i++) {
            Vector vector = Vector.of(
                    input.isArray() && input.path(i).isTextual() ? input.path(i).asText() : input.toString());
            ObjectNode one = data.addObject().put("object", "embedding").put("index", i);
            one.set("embedding", base64 ? JSON.getNodeFactory().textNode(vector.base64()) : vector.array());
        }
        if (cached >= 0) {
            answer.putObject("usage").put("prompt_tokens", inputTokens).put("total_tokens", inputTokens);
        }
        return answer.toString();
    }

    /** The list of models. */
    public static String models(List<String> names) {
        ObjectNode answer = JSON.createObjectNode().put("object", "list");
        ArrayNode data = answer.putArray("data");
        names.forEach(name -> data.addObject()
                .put("id", name)
                .put("object", "model")
                .put("created", CREATED)
                .put("owned_by", "superkoncis-simulated"));
        return answer.toString();
    }

    /** An error. */
    public static String error(String message, String code) {
        ObjectNode answer = JSON.createObjectNode();
        answer.putObject("error").put("message", message).put("type", code).put("code", code);
        return answer.toString();
    }

    private String chunk(String finish, String role, String text) {
        ObjectNode answer = head("chat.completion.chunk");
        ObjectNode choice =
                answer.putArray("choices").addObject().put("index", 0).put("finish_reason", finish);
        ObjectNode delta = choice.putObject("delta");
        if (role != null) {
            delta.put("role", role);
        }
        if (text != null) {
            delta.put("content", text);
        }
        return answer.toString();
    }

    private ObjectNode head(String object) {
        return JSON.createObjectNode()
                .put("id", "chatcmpl-simulated")
                .put("object", object)
                .put("created", CREATED)
                .put("model", model);
    }

    private ObjectNode withUsage(ObjectNode answer, long output) {
        if (cached >= 0) {
            ObjectNode usage = answer.putObject("usage")
                    .put("prompt_tokens", inputTokens)
                    .put("completion_tokens", output)
                    .put("total_tokens", inputTokens + output);
            usage.putObject("prompt_tokens_details").put("cached_tokens", cached);
        }
        return answer;
    }

    private String finish() {
        return cut ? "length" : "stop";
    }

    private int choices() {
        return Math.max(1, asked.path("n").asInt(1));
    }

    private String shortened(String whole) {
        long most = asked.path("max_completion_tokens")
                .asLong(asked.path("max_tokens").asLong(0));
        String text = whole;
        while (most > 0 && quarter(text) > most) {
            text = text.substring(0, (int) Math.min(text.length() - 1, most * 4));
        }
        return text;
    }

    private static long quarter(String text) {
        return tokens(text.getBytes(StandardCharsets.UTF_8).length);
    }
}
