package se.superkoncis.kit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import se.superkoncis.embedded.postgres.PostgresLogin;
import se.superkoncis.testsupport.Stack;

/** Looks into the kit's tables past row security. */
public final class KitTables {

    private KitTables() {}

    /** First column of each row. */
    public static List<String> query(String sql, Object... parameters) {
        PostgresLogin login = Stack.postgres().superuser();
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
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

    /** Types applied for a meeting, in order. */
    public static List<String> applied(String meetingId) {
        return query("select event_type from kit.applied where meeting_id = ? order by seq", meetingId);
    }

    /** Open jobs about a meeting. */
    public static List<String> jobs(String subject) {
        return query("select kind from kit.job where subject = ?", subject);
    }
}
