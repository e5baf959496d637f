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
            + " on conflict do nothing returning source, event_id, exists (select 1 from job where kind = ?)";

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

    /**
     * What an insert found.
     *
     * @param keys of the ids that were not there; a repeated one is there once
     * @param anyJob true when a job of the kind asked about was open as the statement began; false when nothing is fresh
     */
    record Fresh(Set<List<String>> keys, boolean anyJob) {}

    /** Stores the ids, and looks on the same way whether a job of this kind is open for the tenant that is seen. */
    Fresh insert(String group, List<Id> ids, String jobKind) {
        return Sql.with(dataSource, connection -> insert(connection, group, ids, jobKind));
    }

    private static Fresh insert(Connection connection, String group, List<Id> ids, String jobKind) throws SQLException {
        Set<List<String>> keys = new HashSet<>();
        boolean anyJob = false;
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
            statement.setString(5, jobKind);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(List.of(rows.getString(1), rows.getString(2)));
                    anyJob = rows.getBoolean(3);
                }
            }
        }
        return new Fresh(keys, anyJob);
    }
}
