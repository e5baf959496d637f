package se.superkoncis.control.adapter.db.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import se.superkoncis.control.domain.audit.History;
import se.superkoncis.control.domain.audit.PastDocument;
import se.superkoncis.kit.db.Sql;

/** Reads states of the past from the local log, which has each change with its revision in the transaction that made it. */
@ApplicationScoped
class HistoryTable implements History {

    private static final String SELECT = "select target, revision, after::text from ("
            + "select distinct on (target) target, revision, after from audit"
            + " where revision > 0 and at < ? order by target, revision desc) newest"
            + " order by revision";

    private final DataSource dataSource;

    HistoryTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Past at(Instant moment) {
        return Sql.with(dataSource, connection -> {
            List<PastDocument> documents = new ArrayList<>();
            long revision = 0;
            Instant begins = begins(connection);
            // Before the log begins, what held is what it begins with: the launch values. It holds milliseconds.
            Instant last = moment.isBefore(begins) ? begins : moment.truncatedTo(ChronoUnit.MILLIS);
            try (PreparedStatement select = connection.prepareStatement(SELECT)) {
                select.setObject(1, last.plusMillis(1).atOffset(ZoneOffset.UTC));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        revision = row.getLong(2);
                        if (row.getString(3) != null) {
                            documents.add(new PastDocument(row.getString(1), revision, row.getString(3)));
                        }
                    }
                }
            }
            return new Past(documents, revision, begins);
        });
    }

    private static Instant begins(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select min(at) from audit");
                ResultSet row = select.executeQuery()) {
            OffsetDateTime first = row.next() ? row.getObject(1, OffsetDateTime.class) : null;
            return first == null ? Instant.EPOCH : first.toInstant();
        }
    }
}
