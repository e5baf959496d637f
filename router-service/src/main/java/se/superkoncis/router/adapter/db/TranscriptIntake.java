package se.superkoncis.router.adapter.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.superkoncis.router.domain.meeting.NewTranscript;
import se.superkoncis.router.domain.meeting.TranscriptKey;

/**
 * Takes in a batch of transcripts. The meetings' rows are locked first, in order; then each version that is higher than
 * all before it gets an open recap. So the answer does not depend on how the batch was cut.
 */
final class TranscriptIntake {

    private final Connection connection;

    TranscriptIntake(Connection connection) {
        this.connection = connection;
    }

    Set<TranscriptKey> accept(List<NewTranscript> transcripts) throws SQLException {
        create(transcripts);
        Map<List<String>, Integer> latest = lock(transcripts);
        List<NewTranscript> wanted = new ArrayList<>();
        Set<TranscriptKey> keys = new LinkedHashSet<>();
        for (NewTranscript transcript : transcripts) {
            Integer known = latest.get(meeting(transcript));
            // No lock: the meeting is erased.
            if (known != null && transcript.key().version() > known) {
                latest.put(meeting(transcript), transcript.key().version());
                wanted.add(transcript);
                keys.add(transcript.key());
            }
        }
        open(wanted);
        return keys;
    }

    private static List<String> meeting(NewTranscript transcript) {
        return List.of(transcript.key().tenantId(), transcript.key().meetingId());
    }

    private void create(List<NewTranscript> transcripts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into meeting (tenant_id, meeting_id)"
                + " select * from unnest(?::text[], ?::text[]) order by 1, 2 on conflict do nothing")) {
            meetings(insert, transcripts);
            insert.executeUpdate();
        }
    }

    private Map<List<String>, Integer> lock(List<NewTranscript> transcripts) throws SQLException {
        Map<List<String>, Integer> latest = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("select tenant_id, meeting_id, latest_version from meeting"
                        + " where (tenant_id, meeting_id) in (select * from unnest(?::text[], ?::text[]))"
                        + " and erased_at is null order by 1, 2 for update")) {
            meetings(select, transcripts);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    latest.put(List.of(rows.getString(1), rows.getString(2)), rows.getInt(3));
                }
            }
        }
        return latest;
    }

    private void open(List<NewTranscript> wanted) throws SQLException {
        if (wanted.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                        "insert into recap (tenant_id, meeting_id, version, title, transcript_ready_at)"
                                + " select * from unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::timestamptz[])");
                PreparedStatement update = connection.prepareStatement("update meeting m set latest_version = x.v from"
                        + " (select t, n, max(v) as v from unnest(?::text[], ?::text[], ?::int[]) as u(t, n, v)"
                        + " group by t, n) x where m.tenant_id = x.t and m.meeting_id = x.n")) {
            Object[] versions = wanted.stream().map(t -> t.key().version()).toArray();
            meetings(insert, wanted);
            insert.setArray(3, connection.createArrayOf("int", versions));
            insert.setArray(
                    4,
                    JdbcMeetings.texts(
                            connection,
                            wanted.stream().map(NewTranscript::title).toArray()));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "timestamptz",
                            wanted.stream().map(t -> t.readyAt().toString()).toArray()));
            insert.executeUpdate();
            meetings(update, wanted);
            update.setArray(3, connection.createArrayOf("int", versions));
            update.executeUpdate();
        }
    }

    private void meetings(PreparedStatement statement, List<NewTranscript> transcripts) throws SQLException {
        statement.setArray(
                1,
                JdbcMeetings.texts(
                        connection,
                        transcripts.stream().map(t -> t.key().tenantId()).toArray()));
        statement.setArray(
                2,
                JdbcMeetings.texts(
                        connection,
                        transcripts.stream().map(t -> t.key().meetingId()).toArray()));
    }
}
