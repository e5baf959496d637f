package se.superkoncis.testsupport;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import se.superkoncis.embedded.postgres.PostgresLogin;

/** Looks into the services' tables past row security, and changes what a test cannot wait for. */
public final class Tables {

    private Tables() {}

    /** First column of each row, as text. */
    public static List<String> query(String sql, Object... parameters) {
        return run(sql, parameters, statement -> {
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        });
    }

    /** Number of rows changed. */
    public static int update(String sql, Object... parameters) {
        return run(sql, parameters, PreparedStatement::executeUpdate);
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private static <T> T run(String sql, Object[] parameters, Work<T> work) {
        PostgresLogin login = Stack.postgres().superuser();
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
