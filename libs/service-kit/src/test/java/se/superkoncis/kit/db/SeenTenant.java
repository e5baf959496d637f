package se.superkoncis.kit.db;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import javax.sql.DataSource;

/** Tells which tenant row security sees in a transaction. */
@ApplicationScoped
public class SeenTenant {

    private final DataSource dataSource;

    SeenTenant(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Empty for none. */
    @Transactional
    public String tenant() {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select =
                            connection.prepareStatement("select coalesce(current_setting('app.tenant', true), '')");
                    ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        });
    }
}
