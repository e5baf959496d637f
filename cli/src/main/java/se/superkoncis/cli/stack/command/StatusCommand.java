package se.superkoncis.cli.stack.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.superkoncis.cli.stack.layout.PlatformService;
import se.superkoncis.cli.stack.port.StackPorts;
import se.superkoncis.cli.stack.process.Health;
import se.superkoncis.cli.stack.state.StackState;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;

/** {@code superkoncis status}: what runs and whether it is well. */
@Command(name = "status")
public final class StatusCommand implements Callable<Integer> {

    private final Console console;
    private boolean well = true;

    @Mixin
    StackChoice choice;

    /** The command on this console. */
    public StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<RunningStack> stacks = choice.name == null && choice.data == null
                ? StackChoice.all(console.environment())
                : List.of(choice.running(console.environment()));
        if (stacks.isEmpty()) {
            throw new Problem(ExitCode.NOT_RUNNING, "stack.not-running");
        }
        stacks.forEach(this::show);
        return well ? ExitCode.OK.code() : ExitCode.FAILED.code();
    }

    private void show(RunningStack stack) {
        StackState state = stack.state();
        console.say(
                "status.stack",
                state.name(),
                console.messages().get("status.phase." + state.phase()),
                stack.folder().path());
        row(
                StackPorts.ORIGIN,
                "status.up",
                stack.origin().toString(),
                state.host().pid());
        row(
                StackPorts.KAFKA,
                "status.up",
                stack.bootstrapServers(),
                state.host().pid());
        state.child(StackPorts.POSTGRES)
                .ifPresentOrElse(
                        process -> row(
                                StackPorts.POSTGRES, "status.up", address(stack, StackPorts.POSTGRES), process.pid()),
                        () -> row(StackPorts.POSTGRES, "status.down", address(stack, StackPorts.POSTGRES), 0));
        for (PlatformService service : PlatformService.values()) {
            long pid = state.child(service.id()).map(ProcessHandle::pid).orElse(0L);
            boolean ready = pid != 0 && Health.isReady(stack.ports().of(service));
            String word = ready ? "status.ready" : pid != 0 ? "status.not-ready" : "status.down";
            row(service.id(), word, address(stack, service.id()), pid);
        }
    }

    private void row(String name, String word, String address, long pid) {
        well &= !word.equals("status.down") && !word.equals("status.not-ready");
        console.out()
                .printf("  %-10s %-14s %-24s %s%n", name, console.messages().get(word), address, pid == 0 ? "" : pid);
    }

    private static String address(RunningStack stack, String name) {
        return "127.0.0.1:" + stack.ports().of(name);
    }
}
