package se.superkoncis.cli.flags.emergency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.superkoncis.cli.flags.change.Arrival;
import se.superkoncis.cli.flags.change.Arrivals;
import se.superkoncis.cli.flags.change.ChangeOptions;
import se.superkoncis.cli.http.Api;
import se.superkoncis.cli.stack.access.Role;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;
import se.superkoncis.cli.text.Prompt;

/** {@code superkoncis flags emergency [BLOCK] [--undo]}: pulls one of the three emergency brakes, or shows them. */
@Command(name = "emergency")
public final class EmergencyCommand implements Callable<Integer> {

    private final Console console;
    private final Prompt prompt;
    private final EmergencyPrinter printer;

    @Parameters(arity = "0..1", paramLabel = "rollback|router|regwatch", descriptionKey = "opt.flags.block")
    String block;

    @Option(names = "--undo", descriptionKey = "opt.flags.undo")
    boolean undo;

    @Mixin
    ChangeOptions options;

    /** The command on this console. */
    public EmergencyCommand(Console console, Prompt prompt) {
        this.console = console;
        this.prompt = prompt;
        this.printer = new EmergencyPrinter(console);
    }

    @Override
    public Integer call() {
        options.check();
        if (block == null && undo) {
            throw new Problem(ExitCode.USAGE, "flags.emergency.undo-what");
        }
        Role needed = block == null ? Role.ANALYST : Role.OPERATOR;
        Blocks blocks = new Blocks(options.server().open(console, needed));
        if (block != null) {
            return change(blocks, blocks.get(block));
        }
        List<JsonNode> all = blocks.all();
        if (options.json()) {
            all.forEach(state -> console.out().println(state));
        } else {
            all.forEach(printer::state);
        }
        return ExitCode.OK.code();
    }

    private int change(Blocks blocks, JsonNode standing) {
        String id = standing.path("id").asText();
        if (standing.path("active").asBoolean() == undo) {
            if (options.asks(prompt)) {
                printer.does(standing, undo);
            }
            options.confirm(prompt, console, console.messages().get("flags.emergency.ask" + (undo ? "-undo" : ""), id));
        }
        JsonNode now = blocks.turn(id, undo, options.body("flags emergency " + id + (undo ? " --undo" : "")));
        if (!options.json()) {
            printer.changed(now, undo);
        }
        Optional<Arrival> arrival = options.arrival().await(blocks.api(), revision(blocks.api(), now), console);
        if (options.json()) {
            ObjectNode json = now.deepCopy();
            arrival.ifPresent(far -> far.writeTo(json));
            console.out().println(json);
            return options.arrival().code(arrival).code();
        }
        return options.arrival().tell(arrival, console).code();
    }

    /** What is answered may come from several changes; when the last of them is not named, the newest there is follows it. */
    private static long revision(Api api, JsonNode now) {
        return now.path("revision").isNumber()
                ? now.path("revision").asLong()
                : new Arrivals(api).newest().map(Arrival::revision).orElse(0L);
    }
}
