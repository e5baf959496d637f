package se.superkoncis.control.adapter.db;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import javax.sql.DataSource;
import se.superkoncis.control.domain.port.Revisions;
import se.superkoncis.kit.db.Sql;

@ApplicationScoped
class RevisionCounter implements Revisions {

    private final DataSource dataSource;

    RevisionCounter(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void lock() {
        query("select revision from flag_revision for update");
    }

    @Override
    public long next() {
        return query("update flag_revision set revision = revision + 1 returning revision");
    }

    @Override
    public void raiseTo(long revision) {
        Sql.with(dataSource, connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("update flag_revision set revision = greatest(revision, ?)")) {
                statement.setLong(1, revision);
                return statement.executeUpdate();
            }
        });
    }

    private long query(String sql) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
