package se.superkoncis.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * One document of the flag state as it is after a change. The removal of a document is a record with the same key and no
 * value. {@code revision} rises with every change of the platform's flag state.
 */
public record FlagState(String key, Kind kind, long revision, JsonNode document) implements EventData {

    /** What a document describes; it is also the first part of its key, as in {@code tag/canary}. */
    public enum Kind {
        @JsonProperty("tag")
        TAG,
        @JsonProperty("feature")
        FEATURE,
        @JsonProperty("tenant")
        TENANT,
        @JsonProperty("setting")
        SETTING,
        @JsonProperty("plan")
        PLAN,
        @JsonProperty("override")
        OVERRIDE,
        @JsonProperty("rollout")
        ROLLOUT,
        @JsonProperty("UNKNOWN")
        @JsonEnumDefaultValue
        UNKNOWN
    }

    public FlagState {
        Checks.key("key", key);
        Checks.present("kind", kind);
        Checks.atLeast("revision", 1, revision);
        Checks.present("document", document);
        if (!document.isObject()) {
            throw new InvalidEventException("document must be an object");
        }
    }

    @Override
    public EventType eventType() {
        return EventType.FLAG_STATE;
    }

    @Override
    public String recordKey() {
        return key;
    }
}
