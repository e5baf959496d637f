package se.superkoncis.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Language;
import se.superkoncis.cli.text.Problem;

/** Entry of the {@code superkoncis} command. */
public final class Main {

    private Main() {}

    /** Runs the command line and exits with its code. */
    public static void main(String[] args) {
        System.exit(run(Console.ofProcess(Language.chosen(args, System.getenv())), args));
    }

    /** Runs the command line and returns its exit code, see {@link ExitCode}. */
    public static int run(Console console, String... args) {
        return commandLine(console).execute(args);
    }

    static CommandLine commandLine(Console console) {
        CommandLine line = new CommandLine(new RootCommand());
        Commands.all(console).forEach(line::addSubcommand);
        return line.setResourceBundle(console.messages().bundle())
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new CommandLineErrors(console))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(console, e));
    }

    private static int failed(Console console, Exception e) {
        if (ending()) {
            // Ctrl-C took away what the command stood on; whatever broke is no news.
            return ExitCode.INTERRUPTED.code();
        }
        if (e instanceof Problem problem) {
            console.error(problem);
            return problem.exitCode().code();
        }
        console.unexpected(e);
        return ExitCode.FAILED.code();
    }

    private static boolean ending() {
        try {
            Runtime.getRuntime().removeShutdownHook(new Thread(() -> {}));
            return false;
        } catch (IllegalStateException shuttingDown) {
            return true;
        }
    }
}
