package se.superkoncis.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A JVM beside this one, with its output in a file of the folder {@code target}. It ends with this one. */
public final class Child implements AutoCloseable {

    private final Process process;
    private final File log;
    private final Thread hook = new Thread(this::end);

    private Child(Process process, File log) {
        this.process = process;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The packaged service with this configuration, and with the JVM's flags in {@code SERVICE_FLAGS}. */
    public static Child service(Path target, Map<String, String> config) {
        List<String> words = new ArrayList<>();
        String flags = System.getenv("SERVICE_FLAGS");
        if (flags != null && !flags.isBlank()) {
            words.addAll(List.of(flags.strip().split("\\s+")));
        }
        config.forEach((name, value) -> words.add("-D" + name + "=" + value));
        words.add("-jar");
        words.add(target.resolve("quarkus-app/quarkus-run.jar").toString());
        return start(target.resolve("bench-service.log").toFile(), words);
    }

    /** The plain loop. */
    static Child plainLoop(Path target, String servers, String in, String out) {
        List<String> words =
                List.of("-cp", System.getProperty("java.class.path"), PlainLoop.class.getName(), servers, in, out);
        return start(target.resolve("bench-plain.log").toFile(), words);
    }

    private static Child start(File log, List<String> words) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.add("-Xmx512m");
        command.addAll(words);
        try {
            return new Child(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log)
                            .start(),
                    log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.get(0), e);
        }
    }

    /** Its process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Complains when it has ended by itself. */
    public void mustLive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("a process of the benchmark has ended, see " + log);
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        end();
    }

    private void end() {
        process.destroy();
        try {
            Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> !process.isAlive());
        } finally {
            process.destroyForcibly();
        }
    }
}
