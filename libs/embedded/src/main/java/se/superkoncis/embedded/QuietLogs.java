package se.superkoncis.embedded;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Keeps the embedded servers' chatter out of a user's terminal: warnings of a broker that starts and stops are its
 * normal life. Works where slf4j is bound to java.util.logging (slf4j-jdk14, JBoss LogManager); a library must not bind.
 */
public final class QuietLogs {
    private static final List<String> CHATTY = List.of(
            "kafka",
            "org.apache.kafka",
            "com.yammer",
            "state.change.logger",
            "io.zonky",
            "org.postgresql",
            "org.testcontainers");

    /**
     * These call normal life an error: a last node of three finds no voter to hand over to, and a node that comes back
     * is told that elections are still on.
     */
    private static final List<Logger> SILENT = Stream.of(
                    "org.apache.kafka.raft.KafkaRaftClientDriver", "kafka.server.ControllerApis")
            .map(Logger::getLogger)
            .toList();

    /** java.util.logging holds loggers weakly; without a reference the level is forgotten. */
    private static final List<Logger> HELD =
            CHATTY.stream().map(Logger::getLogger).toList();

    private QuietLogs() {}

    /** Lets only errors through, in this process, from now on. Logging set up by a file is left as it is. */
    public static void apply() {
        if (System.getProperty("java.util.logging.config.file") == null) {
            HELD.forEach(logger -> logger.setLevel(Level.SEVERE));
            SILENT.forEach(logger -> logger.setLevel(Level.OFF));
        }
    }
}
