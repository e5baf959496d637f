package se.superkoncis.cli.stack.origin;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.superkoncis.cli.stack.layout.PlatformService;

/** Where a path of the origin goes: to a service, under the same path or without the prefix that names the service. */
record Route(PlatformService service, String uri) {

    private static final String BY_NAME = "/services/";

    /** The longest first. */
    private static final List<Beginning> BEGINNINGS = Stream.of(PlatformService.values())
            .flatMap(service -> service.paths().stream().map(text -> Beginning.of(text, service)))
            .sorted(Comparator.comparing(
                            (Beginning beginning) -> beginning.text().length())
                    .reversed())
            .toList();

    /** The route of a request; empty when no service answers the path. */
    static Optional<Route> of(String path, String uri) {
        for (PlatformService service : PlatformService.values()) {
            String prefix = BY_NAME + service.id();
            if (path.startsWith(prefix + "/q/")) {
                return Optional.of(new Route(service, uri.substring(prefix.length())));
            }
        }
        return BEGINNINGS.stream()
                .filter(beginning -> beginning.path().matcher(path).matches())
                .findFirst()
                .map(beginning -> new Route(beginning.service(), uri));
    }

    private record Beginning(String text, Pattern path, PlatformService service) {
        static Beginning of(String text, PlatformService service) {
            String parts = Stream.of(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+"));
            return new Beginning(text, Pattern.compile(parts + (text.endsWith("/") ? ".*" : "(/.*)?")), service);
        }
    }
}
