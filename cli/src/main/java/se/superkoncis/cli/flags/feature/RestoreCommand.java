package se.superkoncis.cli.flags.feature;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.superkoncis.cli.flags.change.ChangeOptions;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.Prompt;

/** {@code superkoncis flags restore FEATURE}: takes a kill back. */
@Command(name = "restore")
public final class RestoreCommand implements Callable<Integer> {

    private final Console console;
    private final Prompt prompt;

    @Parameters(paramLabel = "FEATURE", descriptionKey = "opt.flags.feature")
    String feature;

    @Mixin
    ChangeOptions options;

    /** The command on this console. */
    public RestoreCommand(Console console, Prompt prompt) {
        this.console = console;
        this.prompt = prompt;
    }

    @Override
    public Integer call() {
        return new KillSwitch(console, prompt, options).turn(feature, false);
    }
}
