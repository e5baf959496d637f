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
import se.superkoncis.decision.domain.meeting.MeetingEnd;
import se.superkoncis.decision.domain.meeting.MeetingState;
import se.superkoncis.decision.domain.meeting.Meetings;
import se.superkoncis.decision.domain.meeting.NewTranscript;
import se.superkoncis.decision.domain.meeting.Search;
import se.superkoncis.decision.domain.meeting.TranscriptKey;
import se.superkoncis.kit.db.Sql;

/** Meetings in PostgreSQL. The row of a meeting is the lock of everything that is kept about it. */
@ApplicationScoped
class JdbcMeetings implements Meetings {

    private static final List<String> ERASE = List.of(
            "delete from search where tenant_id = ? and meeting_id = ?",
            "delete from entry where tenant_id = ? and meeting_id = ?",
            "delete from close_card where tenant_id = ? and meeting_id = ?");

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
        return Sql.with(dataSource, connection -> {
            // The last word of a batch counts: "on conflict" may not touch a row twice.
            try (PreparedStatement statement =
                    connection.prepareStatement("insert into meeting (tenant_id, meeting_id, ended_at)"
                            + " select distinct on (t, m) t, m, e from"
                            + " unnest(?::text[], ?::text[], ?::timestamptz[]) with ordinality as x(t, m, e, n)"
                            + " order by t, m, n desc"
                            + " on conflict (tenant_id, meeting_id) do update set ended_at = excluded.ended_at"
                            + " where meeting.erased_at is null"
                            + " returning meeting_id, stored_version")) {
                Params.column(statement, 1, "text", ends, MeetingEnd::tenantId);
                Params.column(statement, 2, "text", ends, MeetingEnd::meetingId);
                Params.column(
                        statement, 3, "timestamptz", ends, e -> e.endedAt().toString());
                List<String> searched = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        if (rows.getInt("stored_version") > 0) {
                            searched.add(rows.getString("meeting_id"));
                        }
                    }
                }
                return searched;
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
                            + " ended_at = null, card_due_at = null")) {
                meeting(mark, 1, tenantId, meetingId);
                Params.time(mark, 3, clock.instant());
                mark.executeUpdate();
            }
            for (String delete : ERASE) {
                try (PreparedStatement statement = connection.prepareStatement(delete)) {
                    meeting(statement, 1, tenantId, meetingId);
                    statement.executeUpdate();
                }
            }
            return null;
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
        Sql.with(dataSource, connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update meeting set card_due_at = null where tenant_id = ? and meeting_id = ?")) {
                meeting(update, 1, tenantId, meetingId);
                return update.executeUpdate();
            }
        });
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
