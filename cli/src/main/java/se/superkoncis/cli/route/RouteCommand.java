package se.superkoncis.cli.route;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.superkoncis.cli.text.Console;

/** {@code superkoncis route}: which tier makes a recap. Without a subcommand it says what there is. */
@Command(name = "route")
public final class RouteCommand implements Runnable {

    @Spec
    CommandSpec spec;

    private RouteCommand() {}

    /** The command with its subcommands, on this console. */
    public static CommandLine on(Console console) {
        return new CommandLine(new RouteCommand()).addSubcommand(new RouteExplainCommand(console));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
