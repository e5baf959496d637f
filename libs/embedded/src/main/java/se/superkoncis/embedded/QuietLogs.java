package se.superkoncis.embedded;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the embedded servers' chatter out of a user's terminal: warnings of a broker that starts and stops are its
 * normal life. Works where slf4j is bound to java.util.logging (slf4j-jdk14, JBoss LogManager); a library must not bind.
 */
public final class QuietLogs {
    private static final List<String> CHATTY = List.of(
            "kafka", "org.apache.kafka", "state.change.logger", "io.zonky", "org.postgresql", "org.testcontainers");

    /** The last node of three to stop finds no other voter to hand over to, and calls that an error. */
    private static final Logger RAFT = Logger.getLogger("org.apache.kafka.raft.KafkaRaftClientDriver");

    /** java.util.logging holds loggers weakly; without a reference the level is forgotten. */
    private static final List<Logger> HELD =
            CHATTY.stream().map(Logger::getLogger).toList();

    private QuietLogs() {}

    /** Lets only errors through, in this process, from now on. Logging set up by a file is left as it is. */
    public static void apply() {
        if (System.getProperty("java.util.logging.config.file") == null) {
            HELD.forEach(logger -> logger.setLevel(Level.SEVERE));
            RAFT.setLevel(Level.OFF);
        }
    }
}
