package se.superkoncis.control.adapter.db.guard;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import se.superkoncis.control.domain.emergency.Block;
import se.superkoncis.control.domain.emergency.Emergencies;
import se.superkoncis.control.domain.emergency.Emergency.Declared;
import se.superkoncis.kit.db.Sql;

@ApplicationScoped
class EmergencyTable implements Emergencies {

    private final DataSource dataSource;

    EmergencyTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Optional<Declared> find(Block block) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select since, actor, reason from emergency where block = ?")) {
                select.setString(1, block.name());
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Declared(
                                    row.getObject(1, OffsetDateTime.class).toInstant(),
                                    row.getString(2),
                                    row.getString(3)))
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public void declare(Block block, Declared declared) {
        Sql.with(dataSource, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into emergency (block, since, actor, reason) values (?, ?, ?, ?)")) {
                insert.setString(1, block.name());
                insert.setObject(2, declared.since().atOffset(ZoneOffset.UTC));
                insert.setString(3, declared.by());
                insert.setString(4, declared.reason());
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public void end(Block block) {
        update("delete from emergency where block = ?", block.name());
        update("delete from emergency_kill where block = ?", block.name());
    }

    @Override
    public void killed(Block block, String feature) {
        update("insert into emergency_kill (block, feature) values (?, ?)", block.name(), feature);
    }

    @Override
    public List<String> killed(Block block) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select feature from emergency_kill where block = ? order by feature")) {
                select.setString(1, block.name());
                List<String> features = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        features.add(row.getString(1));
                    }
                }
                return features;
            }
        });
    }

    @Override
    public boolean forget(String feature) {
        return update("delete from emergency_kill where feature = ?", feature) > 0;
    }

    private int update(String sql, String... values) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setString(i + 1, values[i]);
                }
                return statement.executeUpdate();
            }
        });
    }
}
