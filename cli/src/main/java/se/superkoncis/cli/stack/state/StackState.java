package se.superkoncis.cli.stack.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a stack tells other commands about itself.
 *
 * @param host the process that holds broker, database and origin
 * @param children the services' processes and the database's
 * @param ports by component, see {@code StackPorts}
 */
public record StackState(
        String name, Phase phase, ProcessRef host, List<ProcessRef> children, Map<String, Integer> ports) {

    /** How far the stack has come. */
    public enum Phase {
        STARTING,
        READY,
        STOPPING
    }

    public StackState {
        children = List.copyOf(children);
        ports = Map.copyOf(ports);
    }

    /** Whether the stack's own process runs. */
    public boolean running() {
        return host.alive().isPresent();
    }

    /** A child that still runs. */
    public Optional<ProcessHandle> child(String childName) {
        return children.stream()
                .filter(c -> c.name().equals(childName))
                .findFirst()
                .flatMap(ProcessRef::alive);
    }
}
