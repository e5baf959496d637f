package se.superkoncis.cli.text;

import java.util.Arrays;

/** What went wrong and what to do, as a message key: it is told to the user in the user's language, in one line. */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final String key;
    private final transient Object[] args;

    /** A problem that ends the command with this code. */
    public Problem(ExitCode exitCode, String key, Object... args) {
        super(key + " " + Arrays.toString(args));
        this.exitCode = exitCode;
        this.key = key;
        this.args = args.clone();
    }

    /** A problem with what caused it; the cause is for {@code SUPERKONCIS_DEBUG=1} only. */
    public static Problem causedBy(Throwable cause, String key, Object... args) {
        Problem problem = new Problem(ExitCode.FAILED, key, args);
        problem.initCause(cause);
        return problem;
    }

    /** How the command ends. */
    public ExitCode exitCode() {
        return exitCode;
    }

    /** Key of the message. */
    public String key() {
        return key;
    }

    /** Arguments of the message. */
    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }
}
