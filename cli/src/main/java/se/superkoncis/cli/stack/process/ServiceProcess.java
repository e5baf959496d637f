package se.superkoncis.cli.stack.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import se.superkoncis.cli.stack.layout.PlatformService;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.stack.state.ProcessRef;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;

/** One service as a process of its own. It can be stopped, killed and started again; after {@link #close()} it cannot. */
public final class ServiceProcess implements AutoCloseable {

    /** How long a service may drain before it is killed. */
    private static final Duration DRAIN = Duration.ofSeconds(30);

    private final PlatformService service;
    private final int port;
    private final StackFolder folder;
    private final List<String> java;
    private final Map<String, String> environment;
    private Process process;
    private boolean closed;

    /**
     * A service that is not started yet.
     *
     * @param java arguments for java: flags, {@code -jar}, the jar
     * @param environment variables on top of this process's own
     */
    public ServiceProcess(
            PlatformService service, int port, StackFolder folder, List<String> java, Map<String, String> environment) {
        this.service = service;
        this.port = port;
        this.folder = folder;
        this.java = List.copyOf(java);
        this.environment = Map.copyOf(environment);
    }

    /** The service that this process runs. */
    public PlatformService service() {
        return service;
    }

    /** Its port on loopback. */
    public int port() {
        return port;
    }

    /** Starts it unless it runs; returns at once, see {@link #awaitReady(Duration)}. */
    public synchronized void start() {
        if (closed || isAlive()) {
            return;
        }
        File log = folder.log(service.id()).toFile();
        List<String> words = new ArrayList<>(JavaCommand.of(java));
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.service(service).toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw Problem.causedBy(e, "service.cannot-start", service.id(), e.getMessage());
        }
    }

    /**
     * Waits until the service says that it is ready.
     *
     * @throws Problem when it ends or is not ready in time; it names the log
     */
    public void awaitReady(Duration patience) {
        Path log = folder.log(service.id());
        long deadline = System.nanoTime() + patience.toNanos();
        while (!Health.isReady(port)) {
            if (!isAlive()) {
                throw new Problem(ExitCode.FAILED, "service.died", service.id(), lastLine(log), log);
            }
            if (System.nanoTime() > deadline) {
                throw new Problem(ExitCode.TIMEOUT, "service.not-ready", service.id(), patience.toSeconds(), log);
            }
            pause();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(ExitCode.INTERRUPTED, "stack.interrupted");
        }
    }

    private static String lastLine(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.stream()
                    .filter(line -> line.contains("ERROR") || line.contains("Caused by"))
                    .reduce((first, second) -> second)
                    .orElse(lines.isEmpty() ? "" : lines.get(lines.size() - 1))
                    .strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** Whether the process runs. */
    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** The process, when it was started. */
    public synchronized Optional<ProcessRef> ref() {
        return isAlive() ? Optional.of(ProcessRef.of(service.id(), process.toHandle())) : Optional.empty();
    }

    /** Ends it as a power cut would, and waits until it is gone. */
    public synchronized void kill() {
        if (process != null) {
            process.destroyForcibly();
            await(Duration.ofSeconds(10));
        }
    }

    /** Asks it to end; it drains. Returns at once. */
    public synchronized void askToStop() {
        if (isAlive()) {
            process.destroy();
        }
    }

    /** Asks it to end and waits until it has drained; kills it when that takes too long. */
    public synchronized void stop() {
        askToStop();
        if (process != null && !await(DRAIN)) {
            kill();
        }
    }

    /** Stops it for good. */
    @Override
    public synchronized void close() {
        closed = true;
        stop();
    }

    private boolean await(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
