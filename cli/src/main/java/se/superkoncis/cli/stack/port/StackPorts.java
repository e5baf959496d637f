package se.superkoncis.cli.stack.port;

import java.util.LinkedHashMap;
import java.util.Map;
import se.superkoncis.cli.stack.layout.PlatformService;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;
import se.superkoncis.embedded.Ports;

/** The ports of one stack by component: {@code origin}, {@code kafka}, {@code postgres} and each service's id. */
public record StackPorts(Map<String, Integer> byName) {

    /** Name of the one address that people open. */
    public static final String ORIGIN = "origin";
    /** Name of the broker. */
    public static final String KAFKA = "kafka";
    /** Name of the database. */
    public static final String POSTGRES = "postgres";

    public StackPorts {
        byName = Map.copyOf(byName);
    }

    /** The ports of the design. */
    public static Map<String, Integer> defaults() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put(ORIGIN, 3000);
        ports.put(KAFKA, 9092);
        ports.put(POSTGRES, 5433);
        for (PlatformService service : PlatformService.values()) {
            ports.put(service.id(), service.defaultPort());
        }
        return ports;
    }

    /** Free ports for everything, kept from other processes of this user while this one lives. */
    public static StackPorts free() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        var names = defaults().keySet().iterator();
        for (int port : Ports.free(defaults().size())) {
            ports.put(names.next(), port);
        }
        return new StackPorts(ports);
    }

    /** Port of a component. */
    public int of(String name) {
        return byName.get(name);
    }

    /** Port of a service. */
    public int of(PlatformService service) {
        return of(service.id());
    }

    /** Port of the one origin. */
    public int origin() {
        return of(ORIGIN);
    }

    /**
     * Refuses when something listens on one of the ports.
     *
     * @throws Problem that names the port, the component and the option that changes it
     */
    public void requireFree() {
        for (String name : defaults().keySet()) {
            if (!Ports.isFree(of(name))) {
                throw taken(name, of(name));
            }
        }
    }

    /** The problem of a taken port. */
    public static Problem taken(String name, int port) {
        String option = name.equals(ORIGIN) ? "--port" : "--port-of " + name + "=";
        return new Problem(ExitCode.FAILED, "ports.taken", port, name, option + (name.equals(ORIGIN) ? " N" : "N"));
    }

    /** The component that has this port, for an error that knows only the number. */
    public String nameOf(int port) {
        return byName.entrySet().stream()
                .filter(e -> e.getValue() == port)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(KAFKA);
    }
}
