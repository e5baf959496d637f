package se.superkoncis.cli.stack.origin;

import java.util.Optional;
import java.util.stream.Stream;
import se.superkoncis.cli.stack.layout.PlatformService;

/** Where a path of the origin goes: to a service, under the same path or without the prefix that names the service. */
record Route(PlatformService service, String uri) {

    private static final String BY_NAME = "/services/";

    /** The route of a request; empty when no service answers the path. */
    static Optional<Route> of(String path, String uri) {
        for (PlatformService service : PlatformService.values()) {
            String prefix = BY_NAME + service.id();
            if (path.startsWith(prefix + "/q/")) {
                return Optional.of(new Route(service, uri.substring(prefix.length())));
            }
        }
        return Stream.of(PlatformService.values())
                .filter(service -> service.paths().stream().anyMatch(prefix -> matches(path, prefix)))
                .findFirst()
                .map(service -> new Route(service, uri));
    }

    private static boolean matches(String path, String prefix) {
        if (prefix.endsWith("/")) {
            return path.startsWith(prefix);
        }
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
