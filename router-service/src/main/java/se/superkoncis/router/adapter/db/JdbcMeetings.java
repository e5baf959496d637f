package se.superkoncis.router.adapter.db;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import se.superkoncis.kit.db.Sql;
import se.superkoncis.router.domain.meeting.FinishedRecap;
import se.superkoncis.router.domain.meeting.MeetingEnd;
import se.superkoncis.router.domain.meeting.Meetings;
import se.superkoncis.router.domain.meeting.NewTranscript;
import se.superkoncis.router.domain.meeting.TranscriptKey;

/** Meetings in PostgreSQL, one statement for any number of them. */
@ApplicationScoped
class JdbcMeetings implements Meetings {

    private final DataSource dataSource;
    private final Clock clock;
    private final RecapJson json = new RecapJson();

    JdbcMeetings(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public void end(List<MeetingEnd> ends) {
        Sql.with(dataSource, connection -> {
            // The last word of a batch counts: "on conflict" may not touch a row twice.
            try (PreparedStatement statement =
                    connection.prepareStatement("insert into meeting (tenant_id, meeting_id, ended_at)"
                            + " select distinct on (t, m) t, m, e from"
                            + " unnest(?::text[], ?::text[], ?::timestamptz[]) with ordinality as x(t, m, e, n)"
                            + " order by t, m, n desc"
                            + " on conflict (tenant_id, meeting_id) do update set ended_at = excluded.ended_at"
                            + " where meeting.erased_at is null")) {
                statement.setArray(
                        1,
                        texts(
                                connection,
                                ends.stream().map(MeetingEnd::tenantId).toArray()));
                statement.setArray(
                        2,
                        texts(
                                connection,
                                ends.stream().map(MeetingEnd::meetingId).toArray()));
                statement.setArray(
                        3,
                        connection.createArrayOf(
                                "timestamptz",
                                ends.stream().map(e -> e.endedAt().toString()).toArray()));
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public Set<TranscriptKey> accept(List<NewTranscript> transcripts) {
        return Sql.with(dataSource, connection -> new TranscriptIntake(connection).accept(transcripts));
    }

    @Override
    public void erase(String tenantId, String meetingId) {
        Sql.with(dataSource, connection -> {
            try (PreparedStatement mark = connection.prepareStatement(
                            "insert into meeting (tenant_id, meeting_id, erased_at) values (?, ?, ?)"
                                    + " on conflict (tenant_id, meeting_id) do update set erased_at = excluded.erased_at,"
                                    + " ended_at = null");
                    PreparedStatement delete =
                            connection.prepareStatement("delete from recap where tenant_id = ? and meeting_id = ?")) {
                mark.setString(1, tenantId);
                mark.setString(2, meetingId);
                mark.setTimestamp(3, Timestamp.from(clock.instant()));
                mark.executeUpdate();
                delete.setString(1, tenantId);
                delete.setString(2, meetingId);
                return delete.executeUpdate();
            }
        });
    }

    @Override
    public boolean finish(FinishedRecap recap) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update recap set status = 'READY', reason = null, made_at = ?, language = ?, tier = ?, mode = ?,"
                            + " route_reason = ?, cost_micro_sek = ?, engine_ms = ?, body = ?"
                            + " where tenant_id = ? and meeting_id = ? and version = ? and status <> 'READY'")) {
                update.setTimestamp(1, Timestamp.from(recap.madeAt()));
                update.setString(2, recap.recap().language());
                update.setString(3, recap.route().tier().wireName());
                update.setString(4, recap.facts().mode().wireName());
                update.setString(5, recap.route().reason());
                update.setLong(6, recap.cost().amount());
                update.setLong(7, recap.engine().toMillis());
                update.setString(8, json.write(recap));
                key(update, 9, recap.key());
                return update.executeUpdate() == 1;
            }
        });
    }

    @Override
    public void giveUp(TranscriptKey key, String reason) {
        Sql.with(dataSource, connection -> {
            try (PreparedStatement update = connection.prepareStatement("update recap set status = 'FAILED', reason = ?"
                    + " where tenant_id = ? and meeting_id = ? and version = ? and status = 'OPEN'")) {
                update.setString(1, reason);
                key(update, 2, key);
                return update.executeUpdate();
            }
        });
    }

    @Override
    public Optional<Instant> endedAt(String tenantId, String meetingId) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select ended_at from meeting where tenant_id = ? and meeting_id = ?")) {
                select.setString(1, tenantId);
                select.setString(2, meetingId);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next()
                            ? Optional.ofNullable(rows.getTimestamp(1)).map(Timestamp::toInstant)
                            : Optional.empty();
                }
            }
        });
    }

    private static void key(PreparedStatement statement, int at, TranscriptKey key) throws SQLException {
        statement.setString(at, key.tenantId());
        statement.setString(at + 1, key.meetingId());
        statement.setInt(at + 2, key.version());
    }

    static java.sql.Array texts(Connection connection, Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }
}
