package se.superkoncis.control.adapter.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;

/**
 * Why a rollout is in its state, as JSON: {@code why} in English, as it always was, and {@code reason} with the stable code
 * and its arguments. What was kept before there were codes is somebody's own words.
 */
final class StateReasons {

    private static final String WHY = "why";
    private static final String REASON = "reason";

    private StateReasons() {}

    /** A state as Jackson writes it becomes one as it is kept. */
    static void told(ObjectNode rollout, Reason why) {
        if (why == null) {
            return;
        }
        ObjectNode state = (ObjectNode) rollout.get("state");
        ObjectNode reason = state.put(WHY, why.text()).putObject(REASON).put("code", why.code());
        ObjectNode args = reason.putObject("args");
        why.args().forEach(args::put);
    }

    /** A state as it is kept becomes one as Jackson reads it. */
    static void understood(JsonNode rollout) {
        if (rollout.get("state") instanceof ObjectNode state && state.path(WHY).isTextual()) {
            String text = state.get(WHY).textValue();
            JsonNode reason = state.path(REASON);
            ObjectNode why = state.putObject(WHY);
            if (Because.isKnown(reason.path("code").asText())) {
                why.put("because", Because.of(reason.path("code").asText()).name());
                why.set("args", reason.path("args"));
            } else {
                why.put("because", Because.SAID.name()).putObject("args").put("text", text);
            }
        }
    }
}
