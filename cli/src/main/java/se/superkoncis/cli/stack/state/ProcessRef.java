package se.superkoncis.cli.stack.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that we started. The number alone is not enough: the system gives numbers of dead processes to new ones, so
 * the time of start is kept beside it, and a process is ours only when both fit.
 */
public record ProcessRef(String name, long pid, long startedAtMs) {

    /** Clocks of the system give the start of a process with little precision. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** The process as it runs now. */
    public static ProcessRef of(String name, ProcessHandle process) {
        return new ProcessRef(
                name,
                process.pid(),
                process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    /** The process, when it still runs and is the same one. */
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
    }

    private boolean isSame(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Math.abs(start.toEpochMilli() - startedAtMs) <= TOLERANCE.toMillis())
                .orElse(false);
    }
}
