package se.superkoncis.decision.adapter.db;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import se.superkoncis.decision.domain.entry.Change;
import se.superkoncis.decision.domain.entry.Entries;
import se.superkoncis.decision.domain.entry.Entry;
import se.superkoncis.decision.domain.entry.NewVersion;
import se.superkoncis.kit.db.Params;
import se.superkoncis.kit.db.Sql;

/** Entries in PostgreSQL; row security narrows them to the transaction's tenant. */
@ApplicationScoped
class JdbcEntries implements Entries {

    private final DataSource dataSource;

    JdbcEntries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<Entry> ofMeeting(String tenantId, String meetingId) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select * from entry where tenant_id = ? and meeting_id = ? order by kind desc, ordinal, id")) {
                select.setString(1, tenantId);
                select.setString(2, meetingId);
                return EntryRows.all(select);
            }
        });
    }

    @Override
    public Optional<Entry> find(UUID id) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select = connection.prepareStatement("select * from entry where id = ?")) {
                select.setObject(1, id);
                return EntryRows.all(select).stream().findFirst();
            }
        });
    }

    @Override
    public void apply(NewVersion version) {
        Sql.with(dataSource, connection -> {
            remove(connection, version.removed());
            try (PreparedStatement insert = connection.prepareStatement(EntryRows.INSERT);
                    PreparedStatement update = connection.prepareStatement(EntryRows.UPDATE)) {
                for (Entry added : version.added()) {
                    EntryRows.set(insert, added);
                    insert.addBatch();
                }
                insert.executeBatch();
                for (Change change : version.changed()) {
                    EntryRows.setUpdate(update, change.after());
                    update.addBatch();
                }
                return update.executeBatch();
            }
        });
    }

    private static void remove(Connection connection, List<Entry> removed) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from entry where id = any(?)")) {
            Params.column(delete, 1, "uuid", removed, Entry::id);
            delete.executeUpdate();
        }
    }

    @Override
    public void update(Entry entry) {
        Sql.with(dataSource, connection -> {
            try (PreparedStatement update = connection.prepareStatement(EntryRows.UPDATE)) {
                EntryRows.setUpdate(update, entry);
                return update.executeUpdate();
            }
        });
    }
}
