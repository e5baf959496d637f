package se.superkoncis.cli.stack.command;

import se.superkoncis.cli.stack.Stack;
import se.superkoncis.cli.text.Console;

/** Ctrl-C and SIGTERM stop the stack in order, also when it is only half started. */
public final class StopOnExit implements AutoCloseable {

    private final Console console;
    private final Stack stack;
    private final Thread hook;

    private StopOnExit(Console console, Stack stack) {
        this.console = console;
        this.stack = stack;
        this.hook = new Thread(this::stopLoudly, "stack-stop");
    }

    /** From now on the stack goes when this process does. Closing stops it at once. */
    public static StopOnExit guard(Console console, Stack stack) {
        StopOnExit guard = new StopOnExit(console, stack);
        Runtime.getRuntime().addShutdownHook(guard.hook);
        return guard;
    }

    private void stopLoudly() {
        console.note("stack.stopping");
        stack.close();
        console.note("stack.stopped");
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The hook is at work; it stops the stack.
            return;
        }
        stopLoudly();
    }
}
