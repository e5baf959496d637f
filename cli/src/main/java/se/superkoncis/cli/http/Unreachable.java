package se.superkoncis.cli.http;

import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;

/** Nothing answers, or not in time, or the connection broke. */
public final class Unreachable extends Problem {

    private static final long serialVersionUID = 1L;

    Unreachable(ExitCode exitCode, Throwable cause, String key, Object... args) {
        super(exitCode, key, args);
        initCause(cause);
    }
}
