package se.superkoncis.cli.flags.watch;

import java.util.concurrent.TimeUnit;
import se.superkoncis.cli.http.Refusal;
import se.superkoncis.cli.http.Unreachable;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;

/** Says when the server is away and when it is back, once each, and how long to wait before the next try. */
final class Contact {

    private static final long FIRST_PAUSE_MS = 500;
    private static final long LONGEST_PAUSE_MS = 10_000;

    private final Console console;
    private long lostAtNanos;
    private long pauseMs;

    Contact(Console console) {
        this.console = console;
    }

    /**
     * The server does not answer, or cannot.
     *
     * @return how long to wait, in milliseconds: twice as long each time
     * @throws Problem the problem itself, when waiting will not help
     */
    long lost(Problem problem, long nowNanos) {
        boolean passing = problem instanceof Unreachable || problem instanceof Refusal refusal && refusal.passing();
        if (!passing || problem.exitCode() == ExitCode.INTERRUPTED) {
            throw problem;
        }
        if (pauseMs == 0) {
            lostAtNanos = nowNanos;
            pauseMs = FIRST_PAUSE_MS;
            console.note("flags.watch.lost", console.messages().get(problem));
        } else {
            pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
        }
        return pauseMs;
    }

    /** The server answers. */
    void held(long nowNanos) {
        if (pauseMs > 0) {
            console.note("flags.watch.back", TimeUnit.NANOSECONDS.toSeconds(nowNanos - lostAtNanos));
            pauseMs = 0;
        }
    }
}
