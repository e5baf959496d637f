package se.superkoncis.cli.flags;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.superkoncis.cli.flags.emergency.EmergencyCommand;
import se.superkoncis.cli.flags.explain.ExplainCommand;
import se.superkoncis.cli.flags.feature.KillSwitchCommand;
import se.superkoncis.cli.flags.tag.TagCommand;
import se.superkoncis.cli.flags.watch.WatchCommand;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.Prompt;

/** {@code superkoncis flags}: steers who gets what. Without a subcommand it says what there is. */
@Command(name = "flags")
public final class FlagsCommand implements Runnable {

    @Spec
    CommandSpec spec;

    private FlagsCommand() {}

    /** The command with its subcommands, on this console. */
    public static CommandLine on(Console console) {
        Prompt prompt = Prompt.ofTerminal();
        return new CommandLine(new FlagsCommand())
                .addSubcommand(new EmergencyCommand(console, prompt))
                .addSubcommand("kill", KillSwitchCommand.killing(console, prompt))
                .addSubcommand("restore", KillSwitchCommand.restoring(console, prompt))
                .addSubcommand(TagCommand.on(console, prompt))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new WatchCommand(console));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
