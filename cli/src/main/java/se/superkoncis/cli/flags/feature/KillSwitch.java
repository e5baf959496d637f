package se.superkoncis.cli.flags.feature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import se.superkoncis.cli.flags.change.Arrival;
import se.superkoncis.cli.flags.change.ChangeOptions;
import se.superkoncis.cli.http.Api;
import se.superkoncis.cli.stack.access.Role;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.Prompt;

/** Kills a feature or takes a kill back, and waits until that holds everywhere. */
final class KillSwitch {

    private final Console console;
    private final Prompt prompt;
    private final ChangeOptions options;

    KillSwitch(Console console, Prompt prompt, ChangeOptions options) {
        this.console = console;
        this.prompt = prompt;
        this.options = options;
    }

    /** Turns it; what is so already is left alone. */
    int turn(String feature, boolean kill) {
        options.check();
        String verb = kill ? "kill" : "restore";
        Api api = options.server().open(console, Role.OPERATOR);
        JsonNode standing = new Features(api).get(feature);
        boolean change = standing.path("killed").asBoolean() != kill;
        JsonNode now = standing;
        if (change) {
            options.confirm(prompt, console, console.messages().get("flags." + verb + ".ask", feature));
            now = api.post(Features.path(feature) + "/" + verb, options.body("flags " + verb + " " + feature))
                    .data();
        }
        if (!options.json()) {
            told(verb, feature, now, change);
        }
        long revision = now.path("revision").asLong();
        Optional<Arrival> arrival = options.arrival().await(api, revision, console);
        if (options.json()) {
            console.out().println(json(feature, now, change, arrival));
            return options.arrival().code(arrival).code();
        }
        return options.arrival().tell(arrival, console).code();
    }

    private void told(String verb, String feature, JsonNode now, boolean changed) {
        if (!changed) {
            console.say(
                    "flags." + verb + ".already", feature, now.path("changedBy").asText("?"));
            return;
        }
        console.say("flags." + verb + ".done", feature);
        if (verb.equals("restore") && !now.path("enabled").asBoolean(true)) {
            console.say("flags.restore.disabled", feature);
        }
    }

    private static ObjectNode json(String feature, JsonNode now, boolean changed, Optional<Arrival> arrival) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("feature", feature)
                .put("killed", now.path("killed").asBoolean())
                .put("changed", changed)
                .put("revision", now.path("revision").asLong());
        arrival.ifPresent(far -> far.writeTo(json));
        return json;
    }
}
