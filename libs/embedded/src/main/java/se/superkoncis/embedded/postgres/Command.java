package se.superkoncis.embedded.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end. */
final class Command {
    private static final long PATIENCE_SECONDS = 90;

    private Command() {}

    /** How it ended, and what it printed (both streams). */
    record Result(int code, String output) {}

    /** Empty when the program cannot be started at all. */
    static Optional<Result> run(List<String> words) {
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.of(new Result(-1, output + " (no end after " + PATIENCE_SECONDS + " s)"));
            }
            return Optional.of(new Result(process.exitValue(), output));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + words.get(0), e);
        }
    }
}
