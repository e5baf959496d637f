package se.superkoncis.cli.stack.command;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import se.superkoncis.cli.stack.StackSettings;
import se.superkoncis.cli.stack.access.Role;
import se.superkoncis.cli.stack.process.JavaCommand;
import se.superkoncis.cli.stack.state.StackState;
import se.superkoncis.cli.stack.state.StateFile;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;

/** Starts {@code up} as a process that stays, and shows its progress until the stack is ready. */
final class Detached {

    private final Console console;
    private final StackSettings settings;
    private final List<String> options;
    private final StateFile stateFile;
    private long shown;

    Detached(Console console, StackSettings settings, List<String> options) {
        this.console = console;
        this.settings = settings;
        this.options = List.copyOf(options);
        this.stateFile = new StateFile(settings.folder().path());
    }

    void start() throws InterruptedException {
        Path log = settings.folder().log("up");
        Process process = launch(log);
        while (!isReady(process)) {
            show(log);
            if (!process.isAlive()) {
                show(log);
                throw new Problem(ExitCode.FAILED, "up.detached-died", log);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        show(log);
        RunningStack stack =
                new RunningStack(settings.folder(), stateFile.read().orElseThrow());
        Addresses.say(console, stack.origin(), stack.signInLink(Role.ADMIN, null, "/"), settings.name());
        console.note("up.detached", settings.name());
    }

    private boolean isReady(Process process) {
        Optional<StackState> state = stateFile.read();
        return state.filter(s -> s.host().pid() == process.pid())
                .filter(s -> s.phase() == StackState.Phase.READY)
                .isPresent();
    }

    private Process launch(Path log) {
        List<String> words = new ArrayList<>(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=128m",
                "-Xmx512m",
                "-Dreactor.root=" + settings.root(),
                "-cp",
                System.getProperty("java.class.path"),
                "se.superkoncis.cli.Main",
                "up",
                "--background",
                "--name=" + settings.name(),
                "--data=" + settings.folder().path(),
                "--lang=" + settings.language().code()));
        settings.ports().byName().forEach((name, port) -> words.add("--port-of=" + name + "=" + port));
        words.addAll(options);
        try {
            Files.deleteIfExists(log);
            return new ProcessBuilder(JavaCommand.of(words))
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw Problem.causedBy(e, "stack.cannot-start", e.getMessage());
        }
    }

    private void show(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(shown);
            byte[] more = new byte[(int) (file.length() - shown)];
            file.readFully(more);
            int lastLine = more.length;
            while (lastLine > 0 && more[lastLine - 1] != '\n') {
                lastLine--;
            }
            shown += lastLine;
            console.err().print(new String(more, 0, lastLine, StandardCharsets.UTF_8));
            console.err().flush();
        } catch (IOException notYet) {
            // The process has not opened its log.
        }
    }
}
