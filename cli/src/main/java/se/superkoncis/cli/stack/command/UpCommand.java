package se.superkoncis.cli.stack.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.superkoncis.cli.provider.SimulatedModels;
import se.superkoncis.cli.stack.Stack;
import se.superkoncis.cli.stack.StackSettings;
import se.superkoncis.cli.stack.access.Role;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.stack.port.PortOptions;
import se.superkoncis.cli.stack.port.StackPorts;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Progress;
import se.superkoncis.embedded.provider.SimulatedProvider;

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

    @Option(names = "--provider", paramLabel = "simulated", descriptionKey = "opt.up.provider")
    Provider provider;

    /** The process that {@code --detach} leaves behind; it says nothing that should not be in a log. */
    @Option(names = "--background", hidden = true)
    boolean background;

    /** Where models come from. */
    enum Provider {
        SIMULATED
    }

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
            new Detached(console, settings, provider == null ? List.of() : List.of("--provider=simulated")).start();
            return ExitCode.OK.code();
        }
        StackLog.to(folder);
        try (SimulatedProvider models = provider == null ? null : SimulatedProvider.start()) {
            return run(models == null ? settings : using(settings, models), name);
        }
    }

    /** The same stack, whose router calls this provider. */
    private StackSettings using(StackSettings settings, SimulatedProvider models) {
        console.note("provider.ready", models.baseUrl());
        console.note("provider.change", models.baseUrl().resolve("/simulate"));
        return settings.withEnvironment(SimulatedModels.environment(models.baseUrl()));
    }

    private int run(StackSettings settings, String name) throws InterruptedException {
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
