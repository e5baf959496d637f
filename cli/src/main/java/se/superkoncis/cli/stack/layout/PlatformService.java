package se.superkoncis.cli.stack.layout;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A service of the local stack: its port and the paths of the one origin that it answers. */
public enum PlatformService {
    FLAGS(8081, List.of("/admin", "/api/admin/", "/api/agents/audit", "/ofrep/", "/web-kit/", "/webjars/")),
    ROUTER(
            8082,
            List.of("/api/meetings/", "/api/recaps", "/api/budget/", "/api/admin/models", "/api/admin/prices", "/v1/")),
    DECISION(
            8083,
            List.of(
                    "/api/meetings/*/decisions",
                    "/api/meetings/*/close-card",
                    "/api/decisions",
                    "/api/actions",
                    "/api/candidates/"));

    private final int defaultPort;
    private final List<String> paths;

    PlatformService(int defaultPort, List<String> paths) {
        this.defaultPort = defaultPort;
        this.paths = paths;
    }

    /** Name as used for the module, the schema and the roles. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Port when none is asked for. */
    public int defaultPort() {
        return defaultPort;
    }

    /** Beginnings of the origin's paths that go to this service; {@code *} is any one part. The longest one that fits wins. */
    public List<String> paths() {
        return paths;
    }

    /** The packaged service in a project that is built. */
    public Path jar(Path root) {
        return root.resolve(id() + "-service/target/quarkus-app/quarkus-run.jar");
    }

    /**
     * Environment variables of the operations plan that a fresh local stack is seeded with, unless the caller's
     * environment says otherwise: every meeting gets its recap from the router, and those of the canary a close card.
     */
    public Map<String, String> seeds() {
        return Map.of(
                "ROUTER_MODE", "live",
                "FEATURE_MODEL_ROUTER", "1",
                "FEATURE_DEGRADE_MODE", "1",
                "DECISION_CLOSE_PILOT_TENANTS", "pilot-a,canary");
    }
}
