package se.superkoncis.meeting.db;

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
import se.superkoncis.kit.db.Params;
import se.superkoncis.meeting.NewTranscript;
import se.superkoncis.meeting.TranscriptKey;

/**
 * Takes in a batch of transcripts. The meetings' rows are locked first, in order; then each version that is higher than
 * all before it gets an open row in the table of its results. So the answer does not depend on how the batch was cut.
 */
public final class TranscriptVersions {

    private final Connection connection;
    private final String results;

    /**
     * Works on a connection that is inside a transaction.
     *
     * @param results table of the service's results: {@code (tenant_id, meeting_id, version, title, transcript_ready_at)}
     */
    public TranscriptVersions(Connection connection, String results) {
        this.connection = connection;
        this.results = results;
    }

    /** The keys of those that are to be worked on. */
    public Set<TranscriptKey> accept(List<NewTranscript> transcripts) throws SQLException {
        create(transcripts);
        Map<List<String>, Integer> latest = lock(transcripts);
        List<NewTranscript> wanted = new ArrayList<>();
        Set<TranscriptKey> keys = new LinkedHashSet<>();
        for (NewTranscript transcript : transcripts) {
            TranscriptKey key = transcript.key();
            List<String> meeting = List.of(key.tenantId(), key.meetingId());
            Integer known = latest.get(meeting);
            // No lock: the meeting is erased.
            if (known != null && key.version() > known) {
                latest.put(meeting, key.version());
                wanted.add(transcript);
                keys.add(key);
            }
        }
        if (!wanted.isEmpty()) {
            open(wanted);
            remember(wanted);
        }
        return keys;
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
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into " + results + " (tenant_id, meeting_id, version, title, transcript_ready_at)"
                        + " select * from unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::timestamptz[])")) {
            meetings(insert, wanted);
            Params.column(insert, 3, "int", wanted, t -> t.key().version());
            Params.column(insert, 4, "text", wanted, NewTranscript::title);
            Params.column(insert, 5, "timestamptz", wanted, t -> t.readyAt().toString());
            insert.executeUpdate();
        }
    }

    private void remember(List<NewTranscript> wanted) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update meeting m set latest_version = x.v from"
                + " (select t, n, max(v) as v from unnest(?::text[], ?::text[], ?::int[]) as u(t, n, v)"
                + " group by t, n) x where m.tenant_id = x.t and m.meeting_id = x.n")) {
            meetings(update, wanted);
            Params.column(update, 3, "int", wanted, t -> t.key().version());
            update.executeUpdate();
        }
    }

    private static void meetings(PreparedStatement statement, List<NewTranscript> transcripts) throws SQLException {
        Params.column(statement, 1, "text", transcripts, t -> t.key().tenantId());
        Params.column(statement, 2, "text", transcripts, t -> t.key().meetingId());
    }
}
