package se.superkoncis.cli.flags.feature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import se.superkoncis.cli.flags.change.Arrival;
import se.superkoncis.cli.flags.change.Arrivals;
import se.superkoncis.cli.flags.change.ChangeOptions;
import se.superkoncis.cli.http.Api;
import se.superkoncis.cli.http.Refusal;
import se.superkoncis.cli.stack.access.Role;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;
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
            now = turned(api, feature, verb);
        }
        if (!options.json()) {
            told(verb, feature, now, change);
        }
        long revision = change ? now.path("revision").asLong() : newest(api, now);
        Optional<Arrival> arrival = options.arrival().await(api, revision, console);
        if (options.json()) {
            console.out().println(json(feature, now, change, revision, arrival));
            return options.arrival().code(arrival).code();
        }
        return options.arrival().tell(arrival, console).code();
    }

    private JsonNode turned(Api api, String feature, String verb) {
        try {
            return api.post(Features.path(feature) + "/" + verb, options.body("flags " + verb + " " + feature))
                    .data();
        } catch (Refusal refusal) {
            if (refusal.kind().equals("needs-second-person")) {
                throw new Problem(ExitCode.FAILED, "flags.restore.second-person", refusal.advice(), feature);
            }
            throw refusal;
        }
    }

    /** What was not changed now stands at the newest revision, from which {@code watch --since} goes on. */
    private static long newest(Api api, JsonNode standing) {
        long newest = new Arrivals(api).newest().map(Arrival::revision).orElse(0L);
        return Math.max(newest, standing.path("revision").asLong());
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

    private static ObjectNode json(
            String feature, JsonNode now, boolean changed, long revision, Optional<Arrival> arrival) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("feature", feature)
                .put("killed", now.path("killed").asBoolean())
                .put("changed", changed)
                .put("revision", revision);
        arrival.ifPresent(far -> far.writeTo(json));
        return json;
    }
}
