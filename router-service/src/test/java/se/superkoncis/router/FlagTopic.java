package se.superkoncis.router;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import se.superkoncis.events.FlagState;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.testsupport.Events;

/** Sets flags as flags-service would, and waits until this instance answers from them. */
final class FlagTopic {

    private static long revision = System.currentTimeMillis();

    private final FlagsClient flags;

    FlagTopic(FlagsClient flags) {
        this.flags = flags;
    }

    void setting(String key, String value) {
        set(key, TextNode.valueOf(value));
    }

    void setting(String key, int value) {
        set(key, IntNode.valueOf(value));
    }

    void setting(String key, boolean value) {
        set(key, BooleanNode.valueOf(value));
    }

    /** Back to what holds when nobody has said anything, with the router live. */
    void reset() {
        setting("router.mode", "live");
        setting("router.default-tier", "fast");
        setting("router.deep-percentage", 100);
        setting("router.probe-percentage", 0);
        setting("router.shadow-sampling", 100);
        setting("degrade.active", false);
        killed(false);
    }

    void killed(boolean killed) {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("id", "model-router")
                .put("name", "Model router")
                .put("enabled", true)
                .put("killed", killed)
                .put("percentage", 100)
                .put("audience", "TAGS")
                .put("stickiness", "MEETING");
        publish("feature/model-router", FlagState.Kind.FEATURE, document);
    }

    private void set(String key, JsonNode value) {
        ObjectNode document =
                JsonNodeFactory.instance.objectNode().put("key", key).put("scope", "platform");
        document.set("value", value);
        publish("setting/" + key, FlagState.Kind.SETTING, document);
    }

    private void publish(String key, FlagState.Kind kind, ObjectNode document) {
        long next = ++revision;
        Events.publish(Events.record(new FlagState(key, kind, next, document)));
        await().until(() -> flags.revision() >= next);
    }
}
