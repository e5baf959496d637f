package se.superkoncis.control.adapter.ofrep;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import javax.sql.DataSource;
import se.superkoncis.kit.db.Sql;

/** The key that signs passes. It lies in the database, so that all replicas know it and a restart ends no stream for good. */
@ApplicationScoped
class TicketKey {

    private final DataSource dataSource;
    private volatile byte[] bytes;

    TicketKey(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    byte[] bytes() {
        byte[] known = bytes;
        if (known == null) {
            known = Sql.with(dataSource, connection -> {
                try (PreparedStatement select = connection.prepareStatement("select secret from ofrep_ticket_key");
                        ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getString(1).getBytes(StandardCharsets.US_ASCII);
                }
            });
            bytes = known;
        }
        return known.clone();
    }
}
