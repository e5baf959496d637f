package se.superkoncis.cli.stack.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Command lines of Java processes that outlive a Ctrl-C meant for this one: they get a session of their own where the
 * system has {@code setsid}, so that the terminal's signal reaches only us, and we stop them in order.
 */
public final class JavaCommand {

    private JavaCommand() {}

    /** Words that run the same Java as this process with these arguments. */
    public static List<String> of(List<String> arguments) {
        List<String> words = new ArrayList<>();
        if (onPath("setsid")) {
            words.add("setsid");
        }
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(arguments);
        return words;
    }

    private static boolean onPath(String program) {
        String path = System.getenv("PATH");
        return path != null
                && Stream.of(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
