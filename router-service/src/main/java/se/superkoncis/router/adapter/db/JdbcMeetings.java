package se.superkoncis.router.adapter.db;

import jakarta.enterprise.context.ApplicationScoped;
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
import se.superkoncis.meeting.MeetingEnd;
import se.superkoncis.meeting.NewTranscript;
import se.superkoncis.meeting.TranscriptKey;
import se.superkoncis.meeting.db.MeetingRows;
import se.superkoncis.meeting.db.TranscriptVersions;
import se.superkoncis.router.domain.meeting.FinishedRecap;
import se.superkoncis.router.domain.meeting.Meetings;

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
        Sql.with(dataSource, connection -> MeetingRows.end(connection, ends));
    }

    @Override
    public Set<TranscriptKey> accept(List<NewTranscript> transcripts) {
        return Sql.with(dataSource, connection -> new TranscriptVersions(connection, "recap").accept(transcripts));
    }

    @Override
    public void erase(String tenantId, String meetingId) {
        Sql.with(dataSource, connection -> {
            MeetingRows.erase(connection, tenantId, meetingId, clock.instant(), List.of("recap"));
            MeetingPins.forget(connection, tenantId, meetingId);
            return null;
        });
    }

    @Override
    public boolean finish(FinishedRecap recap) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update recap set status = 'READY', reason = null, made_at = ?, language = ?, tier = ?, mode = ?,"
                            + " route_reason = ?, cost_micro_sek = ?, engine_ms = ?, body = ?, route = ?"
                            + " where tenant_id = ? and meeting_id = ? and version = ? and status <> 'READY'")) {
                update.setTimestamp(1, Timestamp.from(recap.madeAt()));
                update.setString(2, recap.recap().language());
                update.setString(3, recap.route().tier().wireName());
                update.setString(4, recap.facts().mode().wireName());
                update.setString(5, recap.route().reason());
                update.setLong(6, recap.cost().amount());
                update.setLong(7, recap.engine().toMillis());
                update.setString(8, json.write(recap));
                update.setString(9, json.writeRules(recap.considered()));
                key(update, 10, recap.key());
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
}
