package se.superkoncis.cli.audit;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.superkoncis.cli.text.Console;

/** {@code superkoncis audit}: the trail of who did what. Without a subcommand it says what there is. */
@Command(name = "audit")
public final class AuditCommand implements Runnable {

    @Spec
    CommandSpec spec;

    private AuditCommand() {}

    /** The command with its subcommands, on this console. */
    public static CommandLine on(Console console) {
        return new CommandLine(new AuditCommand()).addSubcommand(new VerifyCommand(console));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
