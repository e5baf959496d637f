package se.superkoncis.cli.flags.change;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Option;
import se.superkoncis.cli.http.Api;
import se.superkoncis.cli.http.Refusal;
import se.superkoncis.cli.http.Unreachable;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;

/** Options of a command that changes something, and the wait until all instances answer from the change. */
public final class ArrivalWait {

    private static final long PAUSE_MS = 40;
    private static final int LONGEST_SECONDS = 3600;

    @Option(names = "--no-wait", descriptionKey = "opt.flags.no-wait")
    boolean noWait;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "10", descriptionKey = "opt.flags.timeout")
    int seconds;

    /** Refuses a time that cannot be waited, before anything is done. */
    public void check() {
        if (seconds < 1 || seconds > LONGEST_SECONDS) {
            throw new Problem(ExitCode.USAGE, "flags.bad-timeout", seconds, LONGEST_SECONDS);
        }
    }

    /**
     * Waits until the change has arrived everywhere, and tells each step beside the result.
     *
     * @param revision of the change
     * @return how far it has come by the end of the wait; empty with {@code --no-wait}, or when the server does not know
     */
    public Optional<Arrival> await(Api api, long revision, Console progress) {
        if (noWait) {
            return Optional.empty();
        }
        Arrivals arrivals = new Arrivals(api);
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        Optional<Arrival> seen = Optional.empty();
        while (true) {
            Optional<Arrival> now = look(arrivals, revision);
            if (now.isPresent()) {
                boolean moved = seen.map(before -> before.applied() != now.get().applied())
                        .orElse(true);
                seen = now;
                if (seen.get().everywhere()) {
                    return seen;
                }
                if (moved) {
                    progress.note(
                            "flags.arriving", now.get().applied(), now.get().total());
                }
            }
            if (System.nanoTime() - end >= 0) {
                return seen;
            }
            pause();
        }
    }

    /** The change is made: a server that is away for a moment is no reason to say that it failed. */
    private static Optional<Arrival> look(Arrivals arrivals, long revision) {
        try {
            return arrivals.of(revision);
        } catch (Unreachable e) {
            return Optional.empty();
        } catch (Refusal e) {
            if (e.passing()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Says where the change is, and gives the exit code of a command that waited for it. */
    public ExitCode tell(Optional<Arrival> arrival, Console console) {
        if (noWait) {
            console.say("flags.not-waited");
            return ExitCode.OK;
        }
        if (arrival.isEmpty()) {
            console.note("flags.arrival-unknown", seconds);
            return ExitCode.TIMEOUT;
        }
        Arrival far = arrival.get();
        if (far.total() == 0) {
            console.say("flags.no-instances");
        } else if (far.longestMs() == null) {
            console.say("flags.arrived", far.applied(), far.total());
        } else {
            console.say("flags.arrived-in", far.applied(), far.total(), far.longestMs());
        }
        return behind(far, console);
    }

    /** The exit code alone, for a command that writes JSON. */
    public ExitCode code(Optional<Arrival> arrival) {
        boolean arrived = arrival.map(Arrival::everywhere).orElse(noWait);
        return arrived ? ExitCode.OK : ExitCode.TIMEOUT;
    }

    private ExitCode behind(Arrival arrival, Console console) {
        if (arrival.everywhere()) {
            return ExitCode.OK;
        }
        console.note("flags.behind", seconds, String.join(", ", arrival.behind()));
        return ExitCode.TIMEOUT;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(ExitCode.INTERRUPTED, "stack.interrupted");
        }
    }
}
