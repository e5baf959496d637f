package se.superkoncis.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import se.superkoncis.cli.stack.layout.Passwords;
import se.superkoncis.cli.stack.layout.PlatformService;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.stack.state.ProcessRef;
import se.superkoncis.embedded.platform.PlatformDatabase;
import se.superkoncis.embedded.postgres.EmbeddedPostgres;
import se.superkoncis.embedded.postgres.PostgresLogin;

/** The stack's PostgreSQL: the embedded one, or the user's own when {@code SUPERKONCIS_POSTGRES_URL} names one. */
public final class StackDatabase implements AutoCloseable {

    private final Path data;
    private final EmbeddedPostgres embedded;
    private final PostgresLogin own;
    private boolean closed;

    StackDatabase(StackFolder folder, int port, Map<String, String> environment) {
        this.data = folder.postgres().resolve("pgdata");
        this.own = PostgresLogin.fromEnvironment(environment).orElse(null);
        this.embedded = own != null
                ? null
                : EmbeddedPostgres.builder()
                        .port(port)
                        .dataDir(folder.postgres())
                        .stopWithJvm(false)
                        .build();
    }

    /** The database of a stack that does not run, on a free port. */
    public static StackDatabase alone(StackFolder folder, Map<String, String> environment) {
        return new StackDatabase(folder, 0, environment);
    }

    /** Starts it, and makes roles and schemas that are missing. */
    public synchronized void prepare(Passwords passwords) {
        start();
        if (!closed) {
            PlatformDatabase.prepare(
                    superuser(),
                    Arrays.stream(PlatformService.values())
                            .map(PlatformService::id)
                            .toList(),
                    passwords::of);
        }
    }

    /** Starts it again after {@link #stop()}, on the same port and data. A server of the user's own is left alone. */
    public synchronized void start() {
        if (embedded != null && !closed) {
            embedded.start();
        }
    }

    /** Makes an outage. A server of the user's own is left alone. */
    public synchronized void stop() {
        if (embedded != null && !closed) {
            embedded.stop();
        }
    }

    /** Stops it for good. */
    @Override
    public synchronized void close() {
        closed = true;
        if (embedded != null) {
            embedded.close();
        }
    }

    /** The role that may do everything. */
    public PostgresLogin superuser() {
        return own != null ? own : embedded.superuser();
    }

    /** JDBC URL of the platform's database, without credentials. */
    public String jdbcUrl() {
        return superuser().database(PlatformDatabase.NAME).url();
    }

    /** The embedded server's process, while it runs. */
    Optional<ProcessRef> process() {
        Path pidFile = data.resolve("postmaster.pid");
        try {
            return !Files.exists(pidFile)
                    ? Optional.empty()
                    : Files.readAllLines(pidFile).stream()
                            .findFirst()
                            .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                            .map(process -> ProcessRef.of("postgres", process));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
