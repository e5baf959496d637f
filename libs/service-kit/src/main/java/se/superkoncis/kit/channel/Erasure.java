package se.superkoncis.kit.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import se.superkoncis.kit.db.Sql;

/**
 * Removes what delivery keeps about a subject: jobs, outbox rows, inbox rows. Part of the transaction that erases the
 * state; the caller keeps a tombstone, since a repeated event is no longer known to the inbox.
 */
@ApplicationScoped
public class Erasure {

    private static final List<String> DELETES = List.of(
            "delete from job where subject = ?",
            "delete from outbox where subject = ?",
            "delete from inbox where subject = ?");

    private final DataSource dataSource;

    Erasure(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Removes it for the tenant that the transaction sees. */
    public void erase(String subject) {
        Sql.with(dataSource, connection -> {
            for (String delete : DELETES) {
                run(connection, delete, subject);
            }
            return null;
        });
    }

    private static void run(Connection connection, String delete, String subject) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            statement.setString(1, subject);
            statement.executeUpdate();
        }
    }
}
