package se.superkoncis.router.adapter.gateway.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import se.superkoncis.router.config.GatewaySettings;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.gateway.AskedModel;

/**
 * A chat request that can be metered.
 *
 * @param form of the content that the client expects
 * @param usageAsked whether the client wants the usage at the end of its stream
 * @param cutTo tokens that a larger wish was cut to; 0 when none was
 */
public record ChatBody(
        AskedModel model,
        ModelRequest request,
        boolean stream,
        boolean usageAsked,
        Form form,
        int choices,
        int cutTo,
        List<String> userTexts) {

    /** What {@code response_format} promises. */
    public enum Form {
        TEXT,
        JSON_OBJECT,
        JSON_SCHEMA
    }

    private static final String OLD_BOUND = "max_tokens";
    private static final String BOUND = "max_completion_tokens";
    private static final Set<String> OWN_TOOLS = Set.of("function", "custom");

    /**
     * Reads and checks a body.
     *
     * @throws RefusedException when it cannot be taken
     */
    public static ChatBody read(byte[] bytes, GatewaySettings settings) {
        ObjectNode body = GatewayJson.read(bytes);
        AskedModel model = Members.takeModel(body);
        RefusedMembers.check(body);
        Sampling.check(body);
        List<String> userTexts = Messages.check(body.get("messages"), settings.mostMessages());
        boolean stream = Members.takeBoolean(body, "stream");
        boolean usage = usageAsked(body.remove("stream_options"), stream);
        int choices = choices(body, settings.mostChoices());
        Form form = form(body.get("response_format"));
        modalities(body.get("modalities"));
        tools(body.get("tools"));
        int asked = bound(body);
        int tokens = Math.min(asked == 0 ? settings.defaultOutputTokens() : asked, settings.mostOutputTokens());
        body.put(body.has(BOUND) ? BOUND : OLD_BOUND, tokens);
        String json = body.toString();
        ModelRequest request = new ModelRequest(
                ModelRequest.Kind.CHAT, json, json.getBytes(StandardCharsets.UTF_8).length, (long) tokens * choices);
        return new ChatBody(model, request, stream, usage, form, choices, tokens < asked ? tokens : 0, userTexts);
    }

    private static int bound(ObjectNode body) {
        int old = Members.positive(body, OLD_BOUND);
        int bound = Members.positive(body, BOUND);
        if (old > 0 && bound > 0) {
            throw RefusedException.invalid(
                    OLD_BOUND, "invalid_value", "Send max_completion_tokens or max_tokens, not both.");
        }
        return Math.max(old, bound);
    }

    private static int choices(ObjectNode body, int most) {
        int choices = Math.max(1, Members.positive(body, "n"));
        if (choices > most) {
            throw RefusedException.invalid("n", "invalid_value", "n is at most " + most + " here.");
        }
        return choices;
    }

    private static boolean usageAsked(JsonNode options, boolean stream) {
        if (options == null || options.isNull()) {
            return false;
        }
        if (!stream || !options.isObject()) {
            throw RefusedException.invalid(
                    "stream_options", "invalid_value", "stream_options is an object and goes with stream: true.");
        }
        JsonNode usage = options.path("include_usage");
        if (!usage.isMissingNode() && !usage.isNull() && !usage.isBoolean()) {
            throw RefusedException.invalid(
                    "stream_options.include_usage", "invalid_type", "include_usage must be true or false.");
        }
        return usage.asBoolean(false);
    }

    private static Form form(JsonNode format) {
        if (format == null || format.isNull()) {
            return Form.TEXT;
        }
        return switch (format.path("type").asText("")) {
            case "text" -> Form.TEXT;
            case "json_object" -> Form.JSON_OBJECT;
            case "json_schema" -> Form.JSON_SCHEMA;
            default ->
                throw RefusedException.invalid(
                        "response_format",
                        "invalid_value",
                        "response_format has type text, json_object or json_schema.");
        };
    }

    private static void modalities(JsonNode modalities) {
        if (modalities == null || modalities.isNull()) {
            return;
        }
        if (modalities.size() != 1 || !modalities.path(0).asText("").equals("text")) {
            throw RefusedException.invalid(
                    "modalities", "unsupported_parameter", "Only [\"text\"] can be answered here.");
        }
    }

    private static void tools(JsonNode tools) {
        if (tools == null || tools.isNull()) {
            return;
        }
        if (!tools.isArray()) {
            throw RefusedException.invalid("tools", "invalid_type", "tools must be a list.");
        }
        tools.forEach(tool -> {
            if (tool.hasNonNull(RefusedMembers.CACHE)) {
                throw RefusedMembers.cache("tools");
            }
            if (!OWN_TOOLS.contains(tool.path("type").asText(""))) {
                throw RefusedException.invalid(
                        "tools",
                        "unsupported_parameter",
                        "Only tools that the client runs itself (function, custom) are taken: others are billed apart from tokens.");
            }
        });
    }
}
