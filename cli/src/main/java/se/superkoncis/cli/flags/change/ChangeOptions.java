package se.superkoncis.cli.flags.change;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.superkoncis.cli.http.ServerChoice;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;
import se.superkoncis.cli.text.Prompt;

/** Options of the commands that change something: where, why, and whether to ask and to wait. */
public final class ChangeOptions {

    private static final int LONGEST_REASON = 500;

    @Mixin
    ServerChoice server;

    @Mixin
    ArrivalWait arrival;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "opt.flags.reason")
    String reason;

    @Option(
            names = {"-y", "--yes"},
            descriptionKey = "opt.flags.yes")
    boolean yes;

    @Option(names = "--json", descriptionKey = "opt.flags.json")
    boolean json;

    /** Where the change is made. */
    public ServerChoice server() {
        return server;
    }

    /** How long its arrival is waited for. */
    public ArrivalWait arrival() {
        return arrival;
    }

    /** Whether the result is to be JSON. */
    public boolean json() {
        return json;
    }

    /** Refuses values that cannot be used, before anything is done. */
    public void check() {
        arrival.check();
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new Problem(ExitCode.USAGE, "flags.bad-reason", LONGEST_REASON);
        }
    }

    /** Whether somebody sits at a terminal, and neither {@code --yes} nor {@code --json} says not to ask. */
    public boolean asks(Prompt prompt) {
        return !yes && !json && prompt.hasSomebody();
    }

    /**
     * Asks whether it is meant, and why, where {@link #asks} says so.
     *
     * @param question already in the user's language
     * @throws Problem when the answer is no
     */
    public void confirm(Prompt prompt, Console console, String question) {
        if (!asks(prompt)) {
            return;
        }
        if (!prompt.agrees(question + " " + console.messages().get("flags.yes-or-no"))) {
            throw new Problem(ExitCode.FAILED, "flags.not-confirmed");
        }
        if (reason == null) {
            reason = prompt.line(console.messages().get("flags.why"))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .orElse(null);
            check();
        }
    }

    /** A body with the reason: the one given, else the command itself, which is better than none. */
    public ObjectNode body(String command) {
        String why = reason == null || reason.isBlank() ? "superkoncis " + command : reason.strip();
        return JsonNodeFactory.instance.objectNode().put("reason", why);
    }
}
