package se.superkoncis.cli.flags.feature;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.superkoncis.cli.flags.change.ChangeOptions;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.Prompt;

/**
 * {@code superkoncis flags kill FEATURE}: off for everyone at once, whatever else says on; and {@code superkoncis flags
 * restore FEATURE}, which takes that back. Each is a subcommand by its own name.
 */
@Command
public final class KillSwitchCommand implements Callable<Integer> {

    private final Console console;
    private final Prompt prompt;
    private final boolean kill;

    @Parameters(paramLabel = "FEATURE", descriptionKey = "opt.flags.feature")
    String feature;

    @Mixin
    ChangeOptions options;

    private KillSwitchCommand(Console console, Prompt prompt, boolean kill) {
        this.console = console;
        this.prompt = prompt;
        this.kill = kill;
    }

    /** The command that kills. */
    public static KillSwitchCommand killing(Console console, Prompt prompt) {
        return new KillSwitchCommand(console, prompt, true);
    }

    /** The command that restores. */
    public static KillSwitchCommand restoring(Console console, Prompt prompt) {
        return new KillSwitchCommand(console, prompt, false);
    }

    @Override
    public Integer call() {
        return new KillSwitch(console, prompt, options).turn(feature, kill);
    }
}
