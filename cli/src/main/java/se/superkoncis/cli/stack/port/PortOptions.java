package se.superkoncis.cli.stack.port;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;

/** Options that choose a stack's ports, so that two stacks can run beside each other. */
public final class PortOptions {

    @Option(names = "--port", paramLabel = "N", descriptionKey = "opt.port")
    Integer origin;

    @Option(names = "--port-offset", paramLabel = "N", descriptionKey = "opt.port-offset")
    Integer offset;

    @Option(names = "--ports", paramLabel = "auto", descriptionKey = "opt.ports")
    Mode mode;

    @Option(names = "--port-of", paramLabel = "NAME=N", descriptionKey = "opt.port-of")
    Map<String, Integer> explicit = new LinkedHashMap<>();

    /** How ports are found where none is named. */
    enum Mode {
        AUTO
    }

    /** The ports chosen; those named win over the offset and over automatic ones. */
    public StackPorts ports() {
        Map<String, Integer> ports =
                new LinkedHashMap<>(mode == Mode.AUTO ? StackPorts.free().byName() : StackPorts.defaults());
        if (offset != null && mode == null) {
            ports.replaceAll((name, port) -> port + offset);
        }
        if (origin != null) {
            ports.put(StackPorts.ORIGIN, origin);
        }
        explicit.forEach((name, port) -> {
            if (!ports.containsKey(name)) {
                throw new Problem(
                        ExitCode.USAGE,
                        "ports.unknown-name",
                        name,
                        String.join(", ", StackPorts.defaults().keySet()));
            }
            ports.put(name, port);
        });
        ports.forEach((name, port) -> requireValid(name, port, ports));
        return new StackPorts(ports);
    }

    private static void requireValid(String name, int port, Map<String, Integer> all) {
        if (port < 1 || port > 65_535) {
            throw new Problem(ExitCode.USAGE, "ports.out-of-range", name, port);
        }
        all.forEach((other, itsPort) -> {
            if (!other.equals(name) && itsPort == port) {
                throw new Problem(ExitCode.USAGE, "ports.same", name, other, port);
            }
        });
    }
}
