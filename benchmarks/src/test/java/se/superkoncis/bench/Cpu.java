package se.superkoncis.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import se.superkoncis.embedded.postgres.PostgresLogin;

/**
 * CPU time spent so far, by part.
 *
 * @param broker this JVM: the broker, and the little that the benchmark itself does between two looks
 * @param loop the JVM that is measured
 * @param database all processes of PostgreSQL
 */
public record Cpu(Duration broker, Duration loop, Duration database) {

    private static final int TICKS_PER_SECOND = 100;

    /** Spent until now. */
    public static Cpu of(ProcessHandle loop, ProcessHandle postmaster) {
        var self = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Cpu(
                Duration.ofNanos(self.getProcessCpuTime()),
                total(loop),
                Stream.concat(Stream.of(postmaster), postmaster.descendants())
                        .map(Cpu::total)
                        .reduce(ended(postmaster), Duration::plus));
    }

    /** Spent since then. */
    public Cpu since(Cpu before) {
        return new Cpu(broker.minus(before.broker), loop.minus(before.loop), database.minus(before.database));
    }

    /** All parts together. */
    public Duration sum() {
        return broker.plus(loop).plus(database);
    }

    /** The process that owns all sessions of the server. */
    public static ProcessHandle postmaster(PostgresLogin login) {
        try (var connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow(() -> new IllegalStateException(
                            "PostgreSQL's processes cannot be seen from here: unset SUPERKONCIS_POSTGRES_URL"));
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer: " + e.getMessage(), e);
        }
    }

    private static Duration total(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What children that have ended (autovacuum) have spent; Linux keeps it with the parent, others don't tell. */
    private static Duration ended(ProcessHandle parent) {
        Path stat = Path.of("/proc/" + parent.pid() + "/stat");
        if (!Files.isReadable(stat)) {
            return Duration.ZERO;
        }
        try {
            String line = Files.readString(stat);
            String[] afterName = line.substring(line.lastIndexOf(')') + 2).split(" ");
            long ticks = Long.parseLong(afterName[13]) + Long.parseLong(afterName[14]);
            return Duration.ofSeconds(1).multipliedBy(ticks).dividedBy(TICKS_PER_SECOND);
        } catch (IOException e) {
            return Duration.ZERO;
        }
    }
}
