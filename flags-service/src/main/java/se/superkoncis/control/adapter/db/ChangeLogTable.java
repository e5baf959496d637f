package se.superkoncis.control.adapter.db;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import se.superkoncis.control.domain.propagation.Change;
import se.superkoncis.control.domain.propagation.ChangeLog;
import se.superkoncis.kit.db.Sql;

/** Reads the changes from the audit trail, which has one entry per revision. */
@ApplicationScoped
class ChangeLogTable implements ChangeLog {

    private static final String SELECT = "select revision, target, at from audit"
            + " where revision > 0 and revision < ? order by revision desc limit ?";

    private static final String NEXT =
            "select revision, target, at from audit where revision > ? order by revision limit ?";

    private final DataSource dataSource;

    ChangeLogTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<Change> below(long revision, int limit) {
        return changes(SELECT, revision, limit);
    }

    @Override
    public Optional<Change> firstAbove(long revision) {
        return changes(NEXT, revision, 1).stream().findFirst();
    }

    private List<Change> changes(String sql, long revision, int limit) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setLong(1, revision);
                select.setInt(2, limit);
                List<Change> changes = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        changes.add(new Change(
                                row.getLong(1),
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant()));
                    }
                }
                return changes;
            }
        });
    }
}
