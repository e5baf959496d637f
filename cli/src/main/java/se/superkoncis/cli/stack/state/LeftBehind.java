package se.superkoncis.cli.stack.state;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes of a stack whose own process was killed, and no others. */
public final class LeftBehind {

    private static final Duration DRAIN = Duration.ofSeconds(30);

    private LeftBehind() {}

    /** Ends the children that still run, in the order in which they were started, and returns how many there were. */
    public static int clear(StackState state) {
        List<ProcessHandle> alive =
                state.children().stream().flatMap(c -> c.alive().stream()).toList();
        alive.forEach(ProcessHandle::destroy);
        for (ProcessHandle process : alive) {
            if (!ended(process, DRAIN)) {
                process.destroyForcibly();
            }
        }
        return alive.size();
    }

    /** Whether the process ended in time. */
    public static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
