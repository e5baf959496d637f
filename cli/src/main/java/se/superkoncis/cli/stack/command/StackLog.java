package se.superkoncis.cli.stack.command;

import java.io.IOException;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.text.Problem;

/** Sends what the broker and the libraries of this process log to a file of the data folder, away from the terminal. */
public final class StackLog {

    private static final int MAX_BYTES = 20 * 1024 * 1024;
    private static final String FORMAT = "%1$tFT%1$tT.%1$tL level=%4$s logger=%3$s %5$s%6$s%n";

    /** java.util.logging holds loggers weakly; without a reference the level is forgotten. */
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("kafka"),
            Logger.getLogger("org.apache.kafka"),
            Logger.getLogger("state.change.logger"),
            Logger.getLogger("io.netty"),
            Logger.getLogger("org.flywaydb"));

    private StackLog() {}

    /** Logs nothing: for a command that only visits a stack. */
    public static void silent() {
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
    }

    /** Logs to {@code logs/stack.log}. */
    public static void to(StackFolder folder) {
        LogManager.getLogManager().reset();
        System.setProperty("java.util.logging.SimpleFormatter.format", FORMAT);
        try {
            FileHandler file = new FileHandler(folder.log("stack").toString(), MAX_BYTES, 1, true);
            file.setFormatter(new SimpleFormatter());
            Logger.getLogger("").addHandler(file);
            Logger.getLogger("").setLevel(Level.INFO);
            QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        } catch (IOException e) {
            throw Problem.causedBy(e, "stack.folder", folder.logs());
        }
    }
}
