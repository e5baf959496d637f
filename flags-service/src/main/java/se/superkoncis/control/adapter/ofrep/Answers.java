package se.superkoncis.control.adapter.ofrep;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import se.superkoncis.flags.FlagSnapshot;
import se.superkoncis.flags.Reason;

/** Answers in OFREP's form. Its list of reasons is closed, so ours, which say more, stand in the metadata. */
@ApplicationScoped
class Answers {

    private static final Map<Reason, String> REASONS = Map.ofEntries(
            Map.entry(Reason.KILLED, "DISABLED"),
            Map.entry(Reason.DISABLED, "DISABLED"),
            Map.entry(Reason.NOT_ENTITLED, "DISABLED"),
            Map.entry(Reason.PILOT, "TARGETING_MATCH"),
            Map.entry(Reason.TARGETING_MATCH, "TARGETING_MATCH"),
            Map.entry(Reason.SPLIT, "SPLIT"),
            Map.entry(Reason.STATIC, "STATIC"),
            Map.entry(Reason.OVERRIDE, "STATIC"),
            Map.entry(Reason.ENV_OVERRIDE, "STATIC"),
            Map.entry(Reason.DEFAULT, "STATIC"),
            Map.entry(Reason.STALE, "UNKNOWN"));

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    ObjectNode one(FlagSnapshot.Answer answer) {
        ObjectNode node = json.createObjectNode().put("key", answer.key());
        node.set("value", answer.value());
        node.put("reason", REASONS.get(answer.reason()));
        if (answer.variant() != null) {
            node.put("variant", answer.variant());
        }
        node.putObject("metadata").put("reason", answer.reason().name());
        return node;
    }

    ArrayNode all(FlagSnapshot snapshot, Asked asked) {
        ArrayNode flags = json.createArrayNode();
        snapshot.answers(asked.tenant(), asked.meeting()).forEach(answer -> flags.add(one(answer)));
        return flags;
    }

    /** The same for the same answers, whatever else has changed. */
    static String etag(ArrayNode flags) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(flags.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 18)) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
