package se.superkoncis.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import se.superkoncis.events.MeetingLifecycle.Scheduled;

/** The state: one row per meeting, written for a whole batch with one statement. */
final class ScheduledMeetings {

    private static final String UPSERT =
            "insert into meeting (tenant_id, meeting_id, planned_start, minutes, participants)"
                    + " select ?, * from unnest(?::text[], ?::timestamptz[], ?::int[], ?::int[])"
                    + " on conflict (tenant_id, meeting_id) do update set planned_start = excluded.planned_start,"
                    + " minutes = excluded.minutes, participants = excluded.participants";

    private ScheduledMeetings() {}

    /** Writes events of one tenant; of several about one meeting the last one counts. */
    static int write(Connection connection, String tenantId, Collection<Scheduled> events) throws SQLException {
        // Rows are locked in one order in every transaction.
        Map<String, Scheduled> last = new TreeMap<>();
        events.forEach(event -> last.put(event.meetingId(), event));
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setString(1, tenantId);
            set(upsert, 2, "text", last.values(), Scheduled::meetingId);
            set(upsert, 3, "text", last.values(), event -> text(event.plannedStart()));
            set(upsert, 4, "int4", last.values(), Scheduled::plannedDurationMinutes);
            set(upsert, 5, "int4", last.values(), Scheduled::expectedParticipants);
            return upsert.executeUpdate();
        }
    }

    private static String text(Instant time) {
        return time.toString();
    }

    private static void set(
            PreparedStatement statement,
            int at,
            String type,
            Collection<Scheduled> events,
            Function<Scheduled, Object> field)
            throws SQLException {
        Object[] values = events.stream().map(field).toArray();
        statement.setArray(at, statement.getConnection().createArrayOf(type, values));
    }
}
