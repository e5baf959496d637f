package se.superkoncis.router.adapter.gateway.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks the messages of a chat: known roles, text only. Pictures and sound are not priced by their bytes, so they are refused. */
final class Messages {

    private static final Set<String> ROLES = Set.of("system", "developer", "user", "assistant", "tool", "function");
    private static final Set<String> PARTS = Set.of("text", "refusal");

    private final List<String> userTexts = new ArrayList<>();

    /** What users wrote, in order. */
    static List<String> check(JsonNode messages, int most) {
        if (messages == null || !messages.isArray() || messages.isEmpty()) {
            throw RefusedException.invalid(
                    "messages", "invalid_type", "messages must be a list of at least one message.");
        }
        if (messages.size() > most) {
            throw RefusedException.invalid("messages", "too_many_messages", "Send at most " + most + " messages.");
        }
        Messages checked = new Messages();
        for (int i = 0; i < messages.size(); i++) {
            checked.message(messages.get(i), "messages[" + i + "]");
        }
        return checked.userTexts;
    }

    private void message(JsonNode message, String at) {
        JsonNode role = message.get("role");
        if (role == null || !role.isTextual() || !ROLES.contains(role.textValue())) {
            throw RefusedException.invalid(
                    at + ".role",
                    "invalid_value",
                    "The role of a message is system, developer, user, assistant, tool or function.");
        }
        if (message.hasNonNull("audio")) {
            throw notText(at + ".audio");
        }
        uncached(message, at);
        content(message.get("content"), role.textValue(), at + ".content");
    }

    private void content(JsonNode content, String role, String at) {
        if (content == null || content.isNull()) {
            if (!role.equals("assistant") && !role.equals("function")) {
                throw RefusedException.invalid(
                        at, "missing_content", "Only a message of the assistant may be without content.");
            }
            return;
        }
        if (content.isTextual()) {
            said(role, content.textValue());
            return;
        }
        if (!content.isArray()) {
            throw RefusedException.invalid(at, "invalid_type", "content must be text or a list of text parts.");
        }
        for (int i = 0; i < content.size(); i++) {
            String type = content.get(i).path("type").asText("");
            JsonNode text = content.get(i).get(type);
            if (!PARTS.contains(type) || text == null || !text.isTextual()) {
                throw notText(at + "[" + i + "]");
            }
            uncached(content.get(i), at + "[" + i + "]");
            said(role, text.textValue());
        }
    }

    private static void uncached(JsonNode node, String at) {
        if (node.hasNonNull(RefusedMembers.CACHE)) {
            throw RefusedMembers.cache(at + "." + RefusedMembers.CACHE);
        }
    }

    private void said(String role, String text) {
        if (role.equals("user")) {
            userTexts.add(text);
        }
    }

    private static RefusedException notText(String at) {
        return RefusedException.invalid(
                at,
                "unsupported_content",
                "Only text is taken: a part must be {\"type\":\"text\",\"text\":\"…\"}. The cost of pictures, sound and files "
                        + "cannot be bounded before the call.");
    }
}
