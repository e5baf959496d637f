package se.superkoncis.control.adapter.db;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import javax.sql.DataSource;
import se.superkoncis.control.domain.port.EnvironmentSeeds;
import se.superkoncis.kit.db.Sql;

@ApplicationScoped
class EnvironmentSeedTable implements EnvironmentSeeds {

    private final DataSource dataSource;

    EnvironmentSeedTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public boolean first(String variable) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into environment_seed (variable) values (?) on conflict do nothing")) {
                insert.setString(1, variable);
                return insert.executeUpdate() == 1;
            }
        });
    }
}
