package se.superkoncis.control.adapter.db;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import javax.sql.DataSource;
import se.superkoncis.control.domain.port.OnceKeys;
import se.superkoncis.kit.db.Sql;

@ApplicationScoped
class OnceKeyTable implements OnceKeys {

    private final DataSource dataSource;

    OnceKeyTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Optional<Used> find(String key) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select fingerprint, document_key from once_key where key = ?")) {
                select.setString(1, key);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(new Used(row.getString(1), row.getString(2))) : Optional.empty();
                }
            }
        });
    }

    @Override
    public void add(String key, Used used) {
        Sql.with(dataSource, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into once_key (key, fingerprint, document_key) values (?, ?, ?)")) {
                insert.setString(1, key);
                insert.setString(2, used.fingerprint());
                insert.setString(3, used.documentKey());
                return insert.executeUpdate();
            }
        });
    }
}
