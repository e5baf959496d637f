package se.superkoncis.router;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import se.superkoncis.embedded.postgres.PostgresLogin;
import se.superkoncis.testsupport.Stack;

/** Looks into the router's tables past row security. */
final class RouterTables {

    private RouterTables() {}

    /** First column of each row. */
    static List<String> query(String sql, String parameter) {
        PostgresLogin login = Stack.postgres().superuser();
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
