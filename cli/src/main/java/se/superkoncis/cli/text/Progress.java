package se.superkoncis.cli.text;

import java.time.Duration;

/** Told about each step of something that takes a while. */
@FunctionalInterface
public interface Progress {

    /** Nobody is told. */
    Progress SILENT = (took, key, args) -> {};

    /** A step is done. */
    void done(Duration took, String key, Object... args);

    /** Says each step on a line of its own with its seconds, beside the result. */
    static Progress on(Console console) {
        return (took, key, args) -> {
            String text = console.messages().get(key, args);
            String seconds = String.format(console.messages().language().locale(), "%.1f", took.toMillis() / 1000.0);
            console.err().printf("  ✓ %-62s %6s s%n", text, seconds);
        };
    }
}
