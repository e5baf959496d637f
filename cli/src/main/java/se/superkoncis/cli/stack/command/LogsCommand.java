package se.superkoncis.cli.stack.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;

/** {@code superkoncis logs [service] [-f]}: the end of the logs, and what comes. */
@Command(name = "logs")
public final class LogsCommand implements Callable<Integer> {

    private static final int TAIL_BYTES = 1 << 18;

    private final Console console;

    @Mixin
    StackChoice choice;

    @Parameters(arity = "0..1", paramLabel = "NAME", descriptionKey = "opt.logs.service")
    String service;

    @Option(
            names = {"-f", "--follow"},
            descriptionKey = "opt.logs.follow")
    boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "40",
            descriptionKey = "opt.logs.lines")
    int lines;

    /** The command on this console. */
    public LogsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Path> files = files();
        Map<Path, Long> shown = new LinkedHashMap<>();
        for (Path file : files) {
            if (files.size() > 1) {
                console.out().println("== " + file);
            }
            shown.put(file, tail(file));
        }
        while (follow && !console.out().checkError()) {
            TimeUnit.MILLISECONDS.sleep(200);
            for (Map.Entry<Path, Long> file : shown.entrySet()) {
                file.setValue(more(file.getKey(), file.getValue()));
            }
        }
        return ExitCode.OK.code();
    }

    private List<Path> files() throws IOException {
        StackFolder folder = folder();
        if (service != null) {
            Path file = folder.log(service);
            if (!Files.exists(file)) {
                throw new Problem(ExitCode.USAGE, "logs.none", service, folder.logs());
            }
            return List.of(file);
        }
        if (!Files.isDirectory(folder.logs())) {
            throw new Problem(ExitCode.NOT_RUNNING, "stack.not-running");
        }
        try (Stream<Path> found = Files.list(folder.logs())) {
            return found.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }

    /** Logs of a stack that has stopped can be read too. */
    private StackFolder folder() {
        try {
            return choice.running(console.environment()).folder();
        } catch (Problem none) {
            if (none.exitCode() != ExitCode.NOT_RUNNING) {
                throw none;
            }
            return choice.folder(console.environment(), StackChoice.LOCAL);
        }
    }

    private long tail(Path file) throws IOException {
        long length = Files.size(file);
        String end = read(file, Math.max(0, length - TAIL_BYTES), length);
        List<String> all = end.lines().toList();
        all.subList(Math.max(0, all.size() - Math.max(0, lines)), all.size()).forEach(console.out()::println);
        return length;
    }

    private long more(Path file, long from) throws IOException {
        long length = Files.exists(file) ? Files.size(file) : 0;
        // A shorter file was begun anew.
        long begin = length < from ? 0 : from;
        if (length > begin) {
            console.out().print(read(file, begin, length));
            console.out().flush();
        }
        return length;
    }

    private static String read(Path file, long from, long to) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(from);
            byte[] bytes = new byte[(int) Math.min(to - from, 1 << 24)];
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
