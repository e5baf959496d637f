package se.superkoncis.control.adapter.db;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import se.superkoncis.control.domain.port.AuditTrail;
import se.superkoncis.control.domain.port.DocumentForm;
import se.superkoncis.kit.db.Sql;

@ApplicationScoped
class AuditTable implements AuditTrail {

    private static final String INSERT =
            "insert into audit (id, revision, at, actor, action, target, tenant_id, before, after, reason)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)";

    private static final String LAST_KILL = "select actor, at from audit"
            + " where target = ? and action = 'feature.killed' order by revision desc limit 1";

    private static final String LAST_ACTOR =
            "select actor from audit where target = ? and revision > 0 order by revision desc limit 1";

    private final DataSource dataSource;
    private final DocumentForm form;

    AuditTable(DataSource dataSource, DocumentForm form) {
        this.dataSource = dataSource;
        this.form = form;
    }

    @Override
    public Optional<Kill> lastKill(String featureKey) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select = connection.prepareStatement(LAST_KILL)) {
                select.setString(1, featureKey);
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Kill(
                                    row.getString(1),
                                    row.getObject(2, OffsetDateTime.class).toInstant()))
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public Optional<String> lastActor(String key) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select = connection.prepareStatement(LAST_ACTOR)) {
                select.setString(1, key);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public void add(Entry entry) {
        Sql.with(dataSource, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setObject(1, entry.id());
                insert.setLong(2, entry.revision());
                insert.setObject(3, entry.at().atOffset(ZoneOffset.UTC));
                insert.setString(4, entry.wish().actor());
                insert.setString(5, entry.action());
                insert.setString(6, entry.target());
                insert.setString(7, entry.tenantId());
                insert.setString(8, form.json(entry.before()));
                insert.setString(9, form.json(entry.after()));
                insert.setString(10, entry.wish().reason());
                return insert.executeUpdate();
            }
        });
    }
}
