package se.superkoncis.decision.adapter.db;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.superkoncis.decision.domain.meeting.MeetingState;
import se.superkoncis.decision.domain.meeting.Meetings;
import se.superkoncis.decision.domain.meeting.Search;
import se.superkoncis.kit.db.Params;
import se.superkoncis.kit.db.Sql;
import se.superkoncis.meeting.MeetingEnd;
import se.superkoncis.meeting.NewTranscript;
import se.superkoncis.meeting.TranscriptKey;
import se.superkoncis.meeting.db.MeetingRows;
import se.superkoncis.meeting.db.TranscriptVersions;

/** Meetings in PostgreSQL. The row of a meeting is the lock of everything that is kept about it. */
@ApplicationScoped
class JdbcMeetings implements Meetings {

    private static final List<String> KEPT = List.of("search", "entry", "close_card");

    private final javax.sql.DataSource dataSource;
    private final javax.sql.DataSource worker;
    private final Clock clock;
    private final SearchJson json = new SearchJson();

    @Inject
    JdbcMeetings(javax.sql.DataSource dataSource, @DataSource("worker") javax.sql.DataSource worker, Clock clock) {
        this.dataSource = dataSource;
        this.worker = worker;
        this.clock = clock;
    }

    @Override
    public List<String> end(List<MeetingEnd> ends) {
        return Sql.with(dataSource, connection -> searched(connection, MeetingRows.end(connection, ends)));
    }

    private static List<String> searched(Connection connection, List<String> ended) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select meeting_id from meeting where meeting_id = any (?) and stored_version > 0")) {
            Params.column(select, 1, "text", ended, id -> id);
            List<String> searched = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    searched.add(rows.getString(1));
                }
            }
            return searched;
        }
    }

    @Override
    public Set<TranscriptKey> accept(List<NewTranscript> transcripts) {
        return Sql.with(dataSource, connection -> new TranscriptVersions(connection, "search").accept(transcripts));
    }

    @Override
    public void erase(String tenantId, String meetingId) {
        Sql.with(dataSource, connection -> {
            MeetingRows.erase(connection, tenantId, meetingId, clock.instant(), KEPT);
            return settle(connection, tenantId, meetingId);
        });
    }

    @Override
    public Optional<MeetingState> lock(String tenantId, String meetingId) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select ended_at, stored_version, card_due_at from meeting"
                            + " where tenant_id = ? and meeting_id = ? and erased_at is null for update")) {
                meeting(select, 1, tenantId, meetingId);
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new MeetingState(
                                    tenantId,
                                    meetingId,
                                    Params.time(row, "ended_at"),
                                    row.getInt("stored_version"),
                                    Params.time(row, "card_due_at")))
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public void searched(Search search, Instant cardDueAt) {
        Sql.with(dataSource, connection -> {
            stored(connection, search, cardDueAt);
            try (PreparedStatement update = connection.prepareStatement(
                    "update search set status = 'READY', reason = null, made_at = ?, language = ?, cost_micro_sek = ?,"
                            + " engine_ms = ?, body = ? where tenant_id = ? and meeting_id = ? and version = ?")) {
                Params.time(update, 1, search.madeAt());
                update.setString(2, search.findings().language());
                update.setLong(3, search.cost().amount());
                update.setLong(4, search.engine().toMillis());
                update.setString(5, json.write(search));
                key(update, 6, search.key());
                return update.executeUpdate();
            }
        });
    }

    private static void stored(Connection connection, Search search, Instant cardDueAt) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update meeting set stored_version = ?, card_due_at = ? where tenant_id = ? and meeting_id = ?")) {
            update.setInt(1, search.key().version());
            Params.time(update, 2, cardDueAt);
            meeting(update, 3, search.key().tenantId(), search.key().meetingId());
            update.executeUpdate();
        }
    }

    @Override
    public void giveUp(TranscriptKey key, String reason) {
        Sql.with(dataSource, connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update search set status = 'FAILED', reason = ?"
                            + " where tenant_id = ? and meeting_id = ? and version = ? and status = 'OPEN'")) {
                update.setString(1, reason);
                key(update, 2, key);
                return update.executeUpdate();
            }
        });
    }

    @Override
    public void settleCard(String tenantId, String meetingId) {
        Sql.with(dataSource, connection -> settle(connection, tenantId, meetingId));
    }

    private static int settle(Connection connection, String tenantId, String meetingId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update meeting set card_due_at = null where tenant_id = ? and meeting_id = ?")) {
            meeting(update, 1, tenantId, meetingId);
            return update.executeUpdate();
        }
    }

    @Override
    public List<Waiting> due(Instant now, int limit) {
        return Sql.with(worker, connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select tenant_id, meeting_id from meeting where card_due_at <= ? order by card_due_at limit ?")) {
                Params.time(select, 1, now);
                select.setInt(2, limit);
                List<Waiting> waiting = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        waiting.add(new Waiting(rows.getString(1), rows.getString(2)));
                    }
                }
                return waiting;
            }
        });
    }

    private static void meeting(PreparedStatement statement, int at, String tenantId, String meetingId)
            throws SQLException {
        statement.setString(at, tenantId);
        statement.setString(at + 1, meetingId);
    }

    private static void key(PreparedStatement statement, int at, TranscriptKey key) throws SQLException {
        meeting(statement, at, key.tenantId(), key.meetingId());
        statement.setInt(at + 2, key.version());
    }
}
