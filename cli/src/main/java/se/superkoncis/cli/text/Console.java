package se.superkoncis.cli.text;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where the command speaks and in which language. Results go to {@code out}, progress and errors to {@code err}; both
 * are UTF-8 whatever the locale, because the texts are Swedish.
 */
public record Console(Messages messages, PrintStream out, PrintStream err, Map<String, String> environment) {

    /** The console of this process. */
    public static Console ofProcess(Language language) {
        return new Console(
                new Messages(language),
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.getenv());
    }

    /** The same streams in another language. */
    public Console in(Language language) {
        return new Console(new Messages(language), out, err, environment);
    }

    /** A line of the result. */
    public void say(String key, Object... args) {
        out.println(messages.get(key, args));
    }

    /** A line beside the result. */
    public void note(String key, Object... args) {
        err.println(messages.get(key, args));
    }

    /** One line that says what is wrong and what to do; with {@code SUPERKONCIS_DEBUG=1} also where. */
    public void error(Problem problem) {
        err.println(messages.get("error", messages.get(problem)));
        debug(problem);
    }

    /** An error that nobody foresaw. */
    public void unexpected(Throwable e) {
        err.println(messages.get("error", messages.get("error.unexpected", e.toString())));
        debug(e);
    }

    private void debug(Throwable e) {
        if ("1".equals(environment.get("SUPERKONCIS_DEBUG"))) {
            e.printStackTrace(err);
        }
    }
}
