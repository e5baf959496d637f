package se.superkoncis.cli.transcript;

import java.nio.file.Path;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;

/** A file that cannot be read as a transcript; the message names the file, the line where it is known, and what to do. */
public final class UnreadableTranscript extends Problem {

    private static final long serialVersionUID = 1L;

    private UnreadableTranscript(String key, Object... args) {
        super(ExitCode.USAGE, key, args);
    }

    /** What is wrong with the whole file. The file is the message's first argument. */
    static UnreadableTranscript file(Path file, String key, Object... more) {
        return new UnreadableTranscript("transcript." + key, prepend(file.toString(), more));
    }

    /** What is wrong at a line, counted from 1. The place {@code file:line} is the message's first argument. */
    static UnreadableTranscript line(Path file, long line, String key, Object... more) {
        return new UnreadableTranscript("transcript." + key, prepend(file + ":" + line, more));
    }

    private static Object[] prepend(Object first, Object[] more) {
        Object[] all = new Object[more.length + 1];
        all[0] = first;
        System.arraycopy(more, 0, all, 1, more.length);
        return all;
    }
}
