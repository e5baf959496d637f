package se.superkoncis.decision.adapter.db;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.superkoncis.decision.domain.entry.Entry;
import se.superkoncis.decision.domain.entry.Filled;
import se.superkoncis.decision.domain.entry.Kind;
import se.superkoncis.decision.domain.entry.Status;
import se.superkoncis.decision.domain.item.Field;
import se.superkoncis.decision.domain.item.FieldState;
import se.superkoncis.kit.db.Params;
import se.superkoncis.meeting.TranscriptKey;

/** Rows of the table of entries. */
final class EntryRows {

    private static final String COLUMNS = "version, ordinal, text, turns, owner, owner_state, owner_turns,"
            + " owner_by_person, deadline, deadline_state, deadline_turns, deadline_by_person, confidence, status,"
            + " revision, changed_at";

    /** Everything, in the order of {@link #set}. */
    static final String INSERT = "insert into entry (" + COLUMNS + ", recorded_at, tenant_id, meeting_id, kind, id)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** What can change, in the order of {@link #setChanging}, then the id. */
    static final String UPDATE =
            "update entry set (" + COLUMNS + ") = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" + " where id = ?";

    private static final int CHANGING = 16;

    private EntryRows() {}

    static void set(PreparedStatement statement, Entry entry) throws SQLException {
        setChanging(statement, entry);
        Params.time(statement, CHANGING + 1, entry.recordedAt());
        statement.setString(CHANGING + 2, entry.key().tenantId());
        statement.setString(CHANGING + 3, entry.key().meetingId());
        statement.setString(CHANGING + 4, entry.kind().name());
        statement.setObject(CHANGING + 5, entry.id());
    }

    static void setUpdate(PreparedStatement statement, Entry entry) throws SQLException {
        setChanging(statement, entry);
        statement.setObject(CHANGING + 1, entry.id());
    }

    private static void setChanging(PreparedStatement statement, Entry entry) throws SQLException {
        statement.setInt(1, entry.key().version());
        statement.setInt(2, entry.ordinal());
        statement.setString(3, entry.text());
        Params.ints(statement, 4, entry.says().turns());
        statement.setString(5, entry.owner().field().value().orElse(null));
        field(statement, 6, entry.owner());
        statement.setDate(9, entry.deadline().field().value().map(Date::valueOf).orElse(null));
        field(statement, 10, entry.deadline());
        statement.setDouble(13, entry.says().confidence());
        statement.setString(14, entry.status().name());
        statement.setInt(15, entry.revision());
        Params.time(statement, 16, entry.changedAt());
    }

    private static void field(PreparedStatement statement, int at, Filled<?> filled) throws SQLException {
        statement.setString(at, filled.field().state().name());
        Params.ints(statement, at + 1, filled.field().turns());
        statement.setBoolean(at + 2, filled.byPerson());
    }

    static List<Entry> all(PreparedStatement select) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                entries.add(entry(rows));
            }
        }
        return entries;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Optional<String> owner = Optional.ofNullable(row.getString("owner"));
        Optional<LocalDate> deadline =
                Optional.ofNullable(row.getDate("deadline")).map(Date::toLocalDate);
        Entry.Says says = new Entry.Says(
                row.getString("text"),
                Params.ints(row, "turns"),
                filled(row, "owner", owner),
                filled(row, "deadline", deadline),
                row.getDouble("confidence"));
        return new Entry(
                row.getObject("id", UUID.class),
                new TranscriptKey(row.getString("tenant_id"), row.getString("meeting_id"), row.getInt("version")),
                Kind.valueOf(row.getString("kind")),
                row.getInt("ordinal"),
                says,
                Status.valueOf(row.getString("status")),
                row.getInt("revision"),
                Params.time(row, "recorded_at").orElseThrow(),
                Params.time(row, "changed_at").orElseThrow());
    }

    private static <T> Filled<T> filled(ResultSet row, String name, Optional<T> value) throws SQLException {
        return new Filled<>(
                new Field<>(
                        value, FieldState.valueOf(row.getString(name + "_state")), Params.ints(row, name + "_turns")),
                row.getBoolean(name + "_by_person"));
    }
}
