package se.superkoncis.cli.flags.tag;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.Prompt;

/** {@code superkoncis flags tag}: the groups of tenants that get features early. */
@Command(name = "tag")
public final class TagCommand implements Runnable {

    @Spec
    CommandSpec spec;

    private TagCommand() {}

    /** The command with its subcommands, on this console. */
    public static CommandLine on(Console console, Prompt prompt) {
        return new CommandLine(new TagCommand())
                .addSubcommand(new TagListCommand(console))
                .addSubcommand(new TagSetCommand(console, prompt));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
