package se.superkoncis.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.superkoncis.cli.stack.Stack;
import se.superkoncis.cli.stack.StackSettings;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.stack.port.StackPorts;
import se.superkoncis.cli.text.Language;

/** A stack, and runs of the command that somebody called anna types at it. */
final class FlagsStack {

    private static final String NAME = "flags-st";

    private FlagsStack() {}

    static Stack at(Path home) {
        return Stack.of(StackSettings.of(
                NAME, new StackFolder(home.resolve(NAME)), StackPorts.free(), CommandRun.root(), Language.EN));
    }

    static CommandRun run(Path home, String command, String... arguments) {
        String[] words = Stream.of(List.of(command), List.of(arguments), List.of("--name", NAME, "--lang", "en"))
                .flatMap(List::stream)
                .toArray(String[]::new);
        return CommandRun.of(home, Map.of("SUPERKONCIS_USER", "anna"), words);
    }
}
