package se.superkoncis.embedded.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.superkoncis.embedded.DataFolder;
import se.superkoncis.embedded.PortTakenException;
import se.superkoncis.embedded.Ports;

/**
 * A real PostgreSQL 17 as a process of this machine, on loopback, with {@code fsync} and {@code synchronous_commit} on.
 * Runs as root too (see {@link PostgresAccount}). Stopped when this JVM ends, unless told otherwise; a server left
 * behind by a killed JVM is ended by the next start on the same folder.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    /** The role that may do everything. */
    public static final String SUPERUSER = "postgres";

    private static final String TEMPORARY = "superkoncis-postgres-";

    private final Builder wanted;
    private DataFolder folder;
    private PgCtl server;
    private String password;
    private int port;
    private Thread hook;

    private EmbeddedPostgres(Builder wanted) {
        this.wanted = wanted;
        this.port = wanted.port;
    }

    /** A free port and temporary data, unless told otherwise. */
    public static Builder builder() {
        return new Builder();
    }

    /** Server settings that every local PostgreSQL shares, {@code name=value} each, from {@code postgresql.conf}. */
    public static List<String> settings() {
        return PgCtl.settings();
    }

    /** What is to be started. */
    public static final class Builder {
        private int port;
        private Path dataDir;
        private boolean stopWithJvm = true;
        private Function<List<String>, Optional<Integer>> uidSeenBy = EmbeddedPostgres::uidSeenBy;

        private Builder() {}

        /** 0 takes a free one (kept through outages). */
        public Builder port(int number) {
            this.port = number;
            return this;
        }

        /** Keeps data here, and goes on with what lies there. Without it data are temporary. */
        public Builder dataDir(Path folder) {
            this.dataDir = folder;
            return this;
        }

        /** False for a caller that closes in an order of its own when the JVM ends. Default true. */
        public Builder stopWithJvm(boolean stop) {
            this.stopWithJvm = stop;
            return this;
        }

        Builder uidSeenBy(Function<List<String>, Optional<Integer>> probe) {
            this.uidSeenBy = probe;
            return this;
        }

        /** The server, not yet started. */
        public EmbeddedPostgres build() {
            return new EmbeddedPostgres(this);
        }

        /** Builds and starts. */
        public EmbeddedPostgres start() {
            return build().start();
        }
    }

    /**
     * Starts, and returns when connections are taken. After a stop: the same port and data.
     *
     * @throws PortTakenException when a fixed port is taken
     * @throws IllegalStateException when the server cannot run here; the message says what to do
     */
    public synchronized EmbeddedPostgres start() {
        boolean first = server == null;
        try {
            if (first) {
                open();
            }
            server.clearLeftover();
            if (port == 0) {
                port = Ports.free(1).get(0);
            }
            Ports.requireFree("PostgreSQL", port);
            server.start(port);
        } catch (RuntimeException e) {
            // After an outage the data stay, and start() may be tried again.
            if (first) {
                close();
            }
            throw e;
        }
        return this;
    }

    private void open() {
        PostgresAccount account = PostgresAccount.choose(isRoot(), wanted.uidSeenBy);
        Path programs = PostgresBinaries.unpack(cache(account));
        DataFolder.sweep(
                TEMPORARY,
                left -> control(programs, new PostgresFiles(left, account)).clearLeftover());
        folder = DataFolder.open(wanted.dataDir, TEMPORARY);
        PostgresFiles files = new PostgresFiles(folder.path(), account);
        files.prepare();
        password = files.password();
        PgCtl control = control(programs, files);
        if (!control.isInitialised()) {
            Path secret = files.passwordForServer();
            try {
                control.init(secret, !folder.isTemporary());
            } finally {
                deleteQuietly(secret);
            }
        }
        server = control;
        if (wanted.stopWithJvm) {
            hook = new Thread(this::close, "embedded-postgres-close");
            Runtime.getRuntime().addShutdownHook(hook);
        }
    }

    private static PgCtl control(Path programs, PostgresFiles files) {
        return new PgCtl(programs, files.account(), files.data(), files.log());
    }

    /** JDBC URL of a database, without credentials. */
    public synchronized String jdbcUrl(String database) {
        if (port == 0) {
            throw new IllegalStateException("PostgreSQL is not started: call start() first");
        }
        return "jdbc:postgresql://" + Ports.HOST + ":" + port + "/" + database;
    }

    /** The superuser's login to its own database. */
    public synchronized PostgresLogin superuser() {
        return new PostgresLogin(jdbcUrl("postgres"), SUPERUSER, password);
    }

    /** The port that it listens on. */
    public synchronized int port() {
        return port;
    }

    /** Ends all sessions, writes a checkpoint and stops: an outage that {@link #start()} ends. */
    public synchronized void stop() {
        stop("fast");
    }

    /** Stops as a crash would; the next start recovers from the log. */
    public synchronized void stopImmediately() {
        stop("immediate");
    }

    private void stop(String mode) {
        if (server != null) {
            server.stop(mode);
        }
    }

    /** Stops, and deletes temporary data. */
    @Override
    public synchronized void close() {
        try {
            stop();
        } finally {
            server = null;
            if (folder != null) {
                folder.close();
                folder = null;
            }
            if (hook != null && Thread.currentThread() != hook) {
                removeHook();
            }
        }
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending: the hook runs, finds nothing to do and is done.
        }
        hook = null;
    }

    private static boolean isRoot() {
        return uidSeenBy(List.of()).filter(uid -> uid == 0).isPresent();
    }

    static Optional<Integer> uidSeenBy(List<String> prefix) {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(List.of("id", "-u"));
        return Command.run(words)
                .filter(result -> result.code() == 0 && result.output().matches("\\d+"))
                .map(result -> Integer.valueOf(result.output()));
    }

    /** The user's cache; another account cannot enter a home, so that it gets a folder of the temporary files. */
    private static Path cache(PostgresAccount account) {
        if (account.isOther()) {
            return Path.of(System.getProperty("java.io.tmpdir"), "superkoncis-root");
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path home = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return (Files.isWritable(home) || Files.isWritable(home.getParent())
                        ? home
                        : Path.of(System.getProperty("java.io.tmpdir"), "cache-" + System.getProperty("user.name")))
                .resolve("superkoncis");
    }

    private static void deleteQuietly(Path file) {
        file.toFile().delete();
    }
}
