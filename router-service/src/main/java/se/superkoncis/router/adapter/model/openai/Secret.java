package se.superkoncis.router.adapter.model.openai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A key from the environment or a file. Never shown: it has no text form. A file is read again after 10 seconds. What no header can
 * carry is no key: the client would quote it in its refusal.
 */
final class Secret {
    private static final long FRESH = TimeUnit.SECONDS.toNanos(10);

    private final String fixed;
    private final Path file;
    private String read;
    private long readAt;

    private Secret(String fixed, Path file) {
        this.fixed = fixed;
        this.file = file;
    }

    static Secret of(Optional<String> variable, Optional<String> file, Map<String, String> environment) {
        return new Secret(
                variable.map(environment::get).orElse(null), file.map(Path::of).orElse(null));
    }

    /** The key; empty when there is none, with nothing said about why but where it was looked for. */
    synchronized Optional<String> value() {
        if (fixed != null || file == null) {
            return Optional.ofNullable(fixed).map(String::strip).filter(Secret::isKey);
        }
        if (read == null || System.nanoTime() - readAt > FRESH) {
            try {
                read = Files.readString(file).strip();
            } catch (IOException away) {
                // A key that was known stays in use while the file is being replaced.
                read = read == null ? "" : read;
            }
            readAt = System.nanoTime();
        }
        return Optional.of(read).filter(Secret::isKey);
    }

    private static boolean isKey(String key) {
        return !key.isEmpty() && key.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
