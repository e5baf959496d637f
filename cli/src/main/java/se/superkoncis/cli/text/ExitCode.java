package se.superkoncis.cli.text;

/** Exit codes of the command, as its help lists them. */
public enum ExitCode {
    /** All that was asked for was done. */
    OK(0),
    /** It could not be done; standard error says why. */
    FAILED(1),
    /** The command line or an input file is wrong; nothing was started. */
    USAGE(2),
    /** Something was waited for in vain. */
    TIMEOUT(3),
    /** The stack that was asked about does not run. */
    NOT_RUNNING(4),
    /** Stopped by Ctrl-C before it was done. */
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number given to the shell. */
    public int code() {
        return code;
    }
}
