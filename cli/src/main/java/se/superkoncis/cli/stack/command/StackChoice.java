package se.superkoncis.cli.stack.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.stack.state.StateFile;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;

/** Options that say which stack is meant. */
public final class StackChoice {

    /** Name of the stack that {@code up} starts. */
    public static final String LOCAL = "local";

    private static final String NAME = "[a-z0-9][a-z0-9._-]{0,40}";

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "opt.name")
    String name;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "opt.data")
    Path data;

    /** The name asked for, or the given one. */
    public String nameOr(String usual) {
        if (name != null && !name.matches(NAME)) {
            throw new Problem(ExitCode.USAGE, "stack.bad-name", name);
        }
        return name == null ? usual : name;
    }

    /** Whether the user named a folder, which then is never deleted. */
    public boolean ownFolder() {
        return data != null;
    }

    /** The folder of the stack that is meant, whether it runs or not. */
    public StackFolder folder(Map<String, String> environment, String usualName) {
        return new StackFolder(
                data != null ? data : StackFolder.home(environment).resolve(nameOr(usualName)));
    }

    /**
     * The running stack that is meant. Without a name it is {@code local}, or the only one that runs.
     *
     * @throws Problem when it does not run, or several do
     */
    public RunningStack running(Map<String, String> environment) {
        if (data != null || name != null) {
            return in(folder(environment, LOCAL))
                    .orElseThrow(() ->
                            new Problem(ExitCode.NOT_RUNNING, "stack.named-not-running", data != null ? data : name));
        }
        List<RunningStack> all = all(environment);
        return all.stream()
                .filter(stack -> stack.state().name().equals(LOCAL))
                .findFirst()
                .orElseGet(() -> only(all));
    }

    private static RunningStack only(List<RunningStack> all) {
        if (all.isEmpty()) {
            throw new Problem(ExitCode.NOT_RUNNING, "stack.not-running");
        }
        if (all.size() > 1) {
            String names = all.stream().map(s -> s.state().name()).collect(Collectors.joining(", "));
            throw new Problem(ExitCode.USAGE, "stack.which", names);
        }
        return all.get(0);
    }

    /** Every named stack that runs. */
    static List<RunningStack> all(Map<String, String> environment) {
        Path home = StackFolder.home(environment);
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(home)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .flatMap(folder -> in(new StackFolder(folder)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + home, e);
        }
    }

    private static Optional<RunningStack> in(StackFolder folder) {
        return new StateFile(folder.path())
                .read()
                .filter(state -> state.running())
                .map(state -> new RunningStack(folder, state));
    }
}
