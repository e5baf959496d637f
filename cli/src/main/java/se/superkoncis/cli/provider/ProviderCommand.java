package se.superkoncis.cli.provider;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.superkoncis.cli.text.Console;

/** {@code superkoncis provider}: models to try things with. Without a subcommand it says what there is. */
@Command(name = "provider")
public final class ProviderCommand implements Runnable {

    @Spec
    CommandSpec spec;

    private ProviderCommand() {}

    /** The command with its subcommand, on this console. */
    public static CommandLine on(Console console) {
        return new CommandLine(new ProviderCommand()).addSubcommand(new SimulateCommand(console));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
