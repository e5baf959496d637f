package se.superkoncis.cli.flags.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * A change and how far it has come.
 *
 * @param target what was changed, as in {@code feature/model-router}
 * @param at when it was committed; null when the server did not say
 * @param applied instances that answer from it or from a later change
 * @param total instances that are there
 * @param longestMs until the last of them answered from it; null while none is known
 * @param behind names of instances that still answer from an earlier one
 */
public record Arrival(
        long revision, String target, Instant at, int applied, int total, Long longestMs, List<String> behind) {

    public Arrival {
        behind = List.copyOf(behind);
    }

    static Arrival of(JsonNode change) {
        List<String> behind = new ArrayList<>();
        change.path("behind").forEach(name -> behind.add(name.asText()));
        return new Arrival(
                change.path("revision").asLong(),
                change.path("target").asText(),
                time(change.path("at").asText()),
                change.path("applied").asInt(),
                change.path("total").asInt(),
                change.path("maxMs").isNumber() ? change.path("maxMs").asLong() : null,
                behind);
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Whether every instance that is there answers from it. */
    public boolean everywhere() {
        return applied >= total;
    }

    /** Adds its figures to an object of JSON. */
    public void writeTo(ObjectNode json) {
        json.put("applied", applied).put("total", total);
        if (longestMs != null) {
            json.put("maxMs", longestMs);
        }
        var names = json.putArray("behind");
        behind.forEach(names::add);
    }
}
