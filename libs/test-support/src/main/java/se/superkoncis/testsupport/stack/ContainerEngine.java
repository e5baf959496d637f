package se.superkoncis.testsupport.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/**
 * Whether a container engine answers. Asking costs seconds and pages of log where there is none, so that only a sign of
 * an engine is worth the question.
 */
final class ContainerEngine {
    private ContainerEngine() {}

    static boolean answers() {
        if (!hasSign(System.getenv(), System.getProperty("user.home"), Files::exists)) {
            return false;
        }
        Logger logger = Logger.getLogger("org.testcontainers");
        Level before = logger.getLevel();
        logger.setLevel(Level.OFF);
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException | LinkageError e) {
            return false;
        } finally {
            logger.setLevel(before);
        }
    }

    /** An address in the environment or in Testcontainers' own settings, or a socket where engines put theirs. */
    static boolean hasSign(Map<String, String> environment, String home, Predicate<Path> exists) {
        if (environment.containsKey("DOCKER_HOST")) {
            return true;
        }
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "/run/user/0");
        return Stream.of(
                        "/var/run/docker.sock",
                        "/run/podman/podman.sock",
                        runtime + "/docker.sock",
                        runtime + "/podman/podman.sock",
                        home + "/.docker/run/docker.sock",
                        home + "/.docker/desktop/docker.sock",
                        home + "/.colima/default/docker.sock",
                        home + "/.rd/docker.sock",
                        home + "/.testcontainers.properties")
                .map(Path::of)
                .anyMatch(exists);
    }
}
