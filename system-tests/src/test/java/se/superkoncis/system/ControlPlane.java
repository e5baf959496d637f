package se.superkoncis.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import se.superkoncis.cli.stack.Stack;
import se.superkoncis.cli.stack.StackSettings;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.stack.port.StackPorts;
import se.superkoncis.cli.text.Language;
import se.superkoncis.cli.text.Progress;

/** A stack whose pages are looked at, and at which somebody called anna types the command. */
public final class ControlPlane implements AutoCloseable {

    private static final String NAME = "control";

    private final Path home;
    private final Stack stack;

    private ControlPlane() {
        try {
            home = Files.createTempDirectory("superkoncis-control");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stack = Stack.of(StackSettings.of(
                                NAME,
                                new StackFolder(home.resolve(NAME)),
                                StackPorts.free(),
                                CommandRun.root(),
                                Language.SV)
                        .withEnvironment(Map.of("SUPERKONCIS_CONTROL_LOOK_EVERY", "1s")))
                .start(Progress.SILENT);
    }

    public Stack stack() {
        return stack;
    }

    CommandRun run(String command, String... arguments) {
        String[] words = Stream.of(List.of(command), List.of(arguments), List.of("--name", NAME, "--lang", "en"))
                .flatMap(List::stream)
                .toArray(String[]::new);
        return CommandRun.of(home, Map.of("SUPERKONCIS_USER", "anna"), words);
    }

    @Override
    public void close() throws IOException {
        stack.close();
        try (Stream<Path> left = Files.walk(home)) {
            for (Path path : left.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Gives the one of the whole run: to start one takes as long as a class of tests. */
    public static final class OfTheRun implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ControlPlane.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(ControlPlane.class))
                    .computeIfAbsent(ControlPlane.class, key -> new ControlPlane());
        }
    }
}
