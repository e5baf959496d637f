package se.superkoncis.cli.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.stack.port.StackPorts;
import se.superkoncis.cli.text.Language;

/**
 * What stack to start.
 *
 * @param name how commands name it
 * @param folder where it keeps everything
 * @param ports where it listens
 * @param root the project, with its services built
 * @param language of the pages
 * @param javaFlags flags for the services' JVMs
 * @param environment variables for the services, on top of this process's own
 * @param patience how long a service may take until it is ready
 */
public record StackSettings(
        String name,
        StackFolder folder,
        StackPorts ports,
        Path root,
        Language language,
        List<String> javaFlags,
        Map<String, String> environment,
        Duration patience) {

    /** Quick to start and small, for a machine that runs everything. */
    public static final List<String> SMALL_JVM = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=128m",
            "-Xmx256m",
            "-Xshare:auto");

    public StackSettings {
        javaFlags = List.copyOf(javaFlags);
        environment = Map.copyOf(environment);
    }

    /** A stack with small JVMs and no further environment. */
    public static StackSettings of(String name, StackFolder folder, StackPorts ports, Path root, Language language) {
        return new StackSettings(name, folder, ports, root, language, SMALL_JVM, Map.of(), Duration.ofSeconds(120));
    }

    /** The same stack whose services see these variables, for example {@code FEATURE_MODEL_ROUTER=0}. */
    public StackSettings withEnvironment(Map<String, String> variables) {
        return new StackSettings(name, folder, ports, root, language, javaFlags, variables, patience);
    }

    /** The same stack with other flags for the services' JVMs. */
    public StackSettings withJavaFlags(List<String> flags) {
        return new StackSettings(name, folder, ports, root, language, flags, environment, patience);
    }
}
