package se.superkoncis.cli.stack.command;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.superkoncis.cli.stack.Stack;
import se.superkoncis.cli.stack.StackSettings;
import se.superkoncis.cli.stack.access.Role;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.stack.port.PortOptions;
import se.superkoncis.cli.stack.port.StackPorts;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Progress;

/** {@code superkoncis up}: starts the local stack and keeps its data. */
@Command(name = "up")
public final class UpCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    StackChoice choice;

    @Mixin
    PortOptions portOptions;

    @Option(names = "--detach", descriptionKey = "opt.up.detach")
    boolean detach;

    /** The process that {@code --detach} leaves behind; it says nothing that should not be in a log. */
    @Option(names = "--background", hidden = true)
    boolean background;

    /** The command on this console. */
    public UpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        String name = choice.nameOr(StackChoice.LOCAL);
        StackFolder folder = choice.folder(console.environment(), StackChoice.LOCAL);
        StackPorts ports = portOptions.ports();
        StackSettings settings = StackSettings.of(
                name, folder, ports, ProjectRoot.path(), console.messages().language());
        Stack.requireStartable(settings);
        folder.create(false);
        if (detach) {
            new Detached(console, settings).start();
            return ExitCode.OK.code();
        }
        StackLog.to(folder);
        Stack stack = Stack.of(settings);
        try (StopOnExit guard = StopOnExit.guard(console, stack)) {
            stack.start(Progress.on(console)).withSampleTenants(Progress.on(console));
            if (!background) {
                Addresses.say(console, stack.origin(), stack.signInLink(Role.ADMIN, null, "/"), name);
                console.note("up.ctrl-c");
            }
            new CountDownLatch(1).await();
            return ExitCode.OK.code();
        }
    }
}
