package se.superkoncis.kit.db;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs JDBC work and turns checked failures into {@link StorageException}. */
public final class Sql {

    private Sql() {}

    /** Work on a connection that gives an answer. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does the work; may throw what the driver throws. */
        T on(Connection connection) throws SQLException;
    }

    /** Runs on a connection of the source: inside a JTA transaction it is the enlisted one. */
    public static <T> T with(DataSource source, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }

    /** Runs in a local transaction of a source that has no part in JTA. */
    public static <T> T inTransaction(DataSource source, Work<T> work) {
        return with(source, connection -> {
            connection.setAutoCommit(false);
            try {
                T answer = work.on(connection);
                connection.commit();
                return answer;
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            } finally {
                if (!connection.isClosed()) {
                    connection.setAutoCommit(true);
                }
            }
        });
    }

    private static void rollback(Connection connection, Exception why) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }
}
