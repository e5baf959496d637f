package se.superkoncis.meeting.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.superkoncis.kit.db.Params;
import se.superkoncis.meeting.MeetingEnd;

/**
 * The rows of meetings, as each service that works on transcripts has them: {@code meeting (tenant_id, meeting_id, ended_at,
 * latest_version, erased_at)}. The row of a meeting is the lock of everything that is kept about it.
 */
public final class MeetingRows {

    private MeetingRows() {}

    /**
     * Notes that meetings are over, one statement for any number of them.
     *
     * @return ids of those that are not erased
     */
    public static List<String> end(Connection connection, List<MeetingEnd> ends) throws SQLException {
        // The last word of a batch counts: "on conflict" may not touch a row twice.
        try (PreparedStatement statement =
                connection.prepareStatement("insert into meeting (tenant_id, meeting_id, ended_at)"
                        + " select distinct on (t, m) t, m, e from"
                        + " unnest(?::text[], ?::text[], ?::timestamptz[]) with ordinality as x(t, m, e, n)"
                        + " order by t, m, n desc"
                        + " on conflict (tenant_id, meeting_id) do update set ended_at = excluded.ended_at"
                        + " where meeting.erased_at is null"
                        + " returning meeting_id")) {
            Params.column(statement, 1, "text", ends, MeetingEnd::tenantId);
            Params.column(statement, 2, "text", ends, MeetingEnd::meetingId);
            Params.column(statement, 3, "timestamptz", ends, e -> e.endedAt().toString());
            List<String> ended = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ended.add(rows.getString(1));
                }
            }
            return ended;
        }
    }

    /**
     * Leaves a tombstone, so that a late event does not bring the meeting back, and removes the meeting's rows of these
     * tables, which have {@code tenant_id} and {@code meeting_id}.
     */
    public static void erase(Connection connection, String tenantId, String meetingId, Instant at, List<String> tables)
            throws SQLException {
        try (PreparedStatement mark =
                connection.prepareStatement("insert into meeting (tenant_id, meeting_id, erased_at) values (?, ?, ?)"
                        + " on conflict (tenant_id, meeting_id) do update set erased_at = excluded.erased_at,"
                        + " ended_at = null")) {
            mark.setString(1, tenantId);
            mark.setString(2, meetingId);
            mark.setTimestamp(3, Timestamp.from(at));
            mark.executeUpdate();
        }
        for (String table : tables) {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from " + table + " where tenant_id = ? and meeting_id = ?")) {
                delete.setString(1, tenantId);
                delete.setString(2, meetingId);
                delete.executeUpdate();
            }
        }
    }
}
