package se.superkoncis.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.Language;
import se.superkoncis.cli.text.Messages;

/** One run of the command, in this process. */
public record Run(int exit, String out, String err) {

    public static Run of(String... args) {
        return in(Map.of(), args);
    }

    /** A run that sees these environment variables. */
    public static Run in(Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new Messages(Language.chosen(args, environment)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment);
        int exit = Main.run(console, args);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
