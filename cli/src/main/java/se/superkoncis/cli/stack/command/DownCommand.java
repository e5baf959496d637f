package se.superkoncis.cli.stack.command;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.stack.state.LeftBehind;
import se.superkoncis.cli.stack.state.StackState;
import se.superkoncis.cli.stack.state.StateFile;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;

/** {@code superkoncis down}: stops a stack, and what a killed one left behind. */
@Command(name = "down")
public final class DownCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Console console;

    @Mixin
    StackChoice choice;

    /** The command on this console. */
    public DownCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        StackFolder folder = folder();
        StateFile stateFile = new StateFile(folder.path());
        Optional<StackState> state = stateFile.read();
        if (state.isEmpty()) {
            console.note("down.nothing", folder.path());
            return ExitCode.OK.code();
        }
        Optional<ProcessHandle> host = state.get().host().alive();
        if (host.isPresent()) {
            host.get().destroy();
            if (!LeftBehind.ended(host.get(), PATIENCE)) {
                throw new Problem(
                        ExitCode.FAILED, "down.slow", host.get().pid(), PATIENCE.toSeconds(), folder.log("stack"));
            }
            console.note("down.stopped", state.get().name());
        } else {
            int ended = LeftBehind.clear(state.get());
            console.note("down.cleared", state.get().name(), ended);
        }
        stateFile.delete();
        if (folder.isTemporary()) {
            folder.delete();
        }
        return ExitCode.OK.code();
    }

    /** A stack that runs, else the folder named, so that what a killed one left behind is found too. */
    private StackFolder folder() {
        try {
            return choice.running(console.environment()).folder();
        } catch (Problem none) {
            if (none.exitCode() != ExitCode.NOT_RUNNING) {
                throw none;
            }
            return choice.folder(console.environment(), StackChoice.LOCAL);
        }
    }
}
