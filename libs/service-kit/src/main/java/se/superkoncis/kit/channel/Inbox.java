package se.superkoncis.kit.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import se.superkoncis.kit.db.Sql;

/** Remembers which events a group has accepted; part of the accepting transaction. */
@ApplicationScoped
public class Inbox {

    private static final String INSERT = "insert into inbox (consumer_group, source, event_id, subject)"
            + " select ?, * from unnest(?::text[], ?::text[], ?::text[])"
            + " on conflict do nothing returning source, event_id";

    private final DataSource dataSource;

    Inbox(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Identity of an event for one group.
     *
     * @param subject what it is about, for erasure; may be null
     */
    record Id(String source, String eventId, String subject) {
        List<String> key() {
            return List.of(source, eventId);
        }
    }

    /** Stores the ids and answers the keys of those that were not there: a repeated one is answered once. */
    Set<List<String>> insert(String group, List<Id> ids) {
        return Sql.with(dataSource, connection -> insert(connection, group, ids));
    }

    private static Set<List<String>> insert(Connection connection, String group, List<Id> ids) throws SQLException {
        Set<List<String>> fresh = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, group);
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", ids.stream().map(Id::source).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "text", ids.stream().map(Id::eventId).toArray()));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "text", ids.stream().map(Id::subject).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    fresh.add(List.of(rows.getString(1), rows.getString(2)));
                }
            }
        }
        return fresh;
    }
}
