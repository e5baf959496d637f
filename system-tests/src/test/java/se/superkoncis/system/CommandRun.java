package se.superkoncis.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run of the {@code superkoncis} command as a process of its own, as a person would run it. */
record CommandRun(int exitCode, String out, String err) {

    private static final long PATIENCE_MINUTES = 4;

    /** The project's folder. */
    static Path root() {
        return Path.of(System.getProperty("reactor.root"));
    }

    /** Runs it to its end with its data under this home. */
    static CommandRun of(Path home, String... arguments) {
        return of(home, Map.of(), arguments);
    }

    /** The same with these variables in its environment. */
    static CommandRun of(Path home, Map<String, String> environment, String... arguments) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=128m",
                "-Xmx512m",
                "-Dreactor.root=" + root(),
                "-jar",
                root().resolve("cli/target/cli-0.1.0-SNAPSHOT.jar").toString()));
        words.addAll(List.of(arguments));
        try {
            Files.createDirectories(home);
            Path out = Files.createTempFile(home, "out", ".txt");
            Path err = Files.createTempFile(home, "err", ".txt");
            ProcessBuilder builder = new ProcessBuilder(words);
            builder.environment().put("SUPERKONCIS_HOME", home.toString());
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().putAll(environment);
            Process process = builder.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
                throw new AssertionError("still running after " + PATIENCE_MINUTES + " minutes: " + words + "\n"
                        + Files.readString(err));
            }
            return new CommandRun(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Everything that a person would see. */
    String seen() {
        return err + out;
    }
}
