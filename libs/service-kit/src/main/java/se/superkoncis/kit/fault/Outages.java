package se.superkoncis.kit.fault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import javax.sql.DataSource;
import org.apache.kafka.common.errors.RetriableException;

/** Tells an outage (pause and retry, nothing dead-lettered) from a fault of one record. */
@ApplicationScoped
public class Outages {

    private final DataSource dataSource;
    private final DataSource worker;

    @Inject
    Outages(DataSource dataSource, @io.quarkus.agroal.DataSource("worker") DataSource worker) {
        this.dataSource = dataSource;
        this.worker = worker;
    }

    /**
     * True when the failure comes from a broker or database that is away. An unclear failure is settled by asking the
     * database: a transaction manager hides the lost connection behind its own exception.
     */
    public boolean isOutage(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (isTransport(t) || t instanceof SQLException sql && isConnectionState(sql)) {
                return true;
            }
        }
        return !databaseAnswers();
    }

    private static boolean isTransport(Throwable t) {
        return t instanceof ConnectException
                || t instanceof SocketException
                || t instanceof SocketTimeoutException
                || t instanceof RetriableException;
    }

    /** Classes 08 (connection), 53 (resources), 57 (operator intervention), 40 (rolled back by the server), 25006. */
    private static boolean isConnectionState(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return e instanceof SQLTransientException
                || e instanceof SQLRecoverableException
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("40")
                || state.equals("25006");
    }

    /** True when the database accepts a connection as the app role and answers within two seconds. */
    public boolean databaseAnswers() {
        return answers(dataSource);
    }

    /** The same as the worker role, without which jobs and outbox stand still. */
    public boolean databaseAnswersWorker() {
        return answers(worker);
    }

    private static boolean answers(DataSource source) {
        try (var connection = source.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
