package se.superkoncis.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Event;
import se.superkoncis.kit.db.AfterCommit;
import se.superkoncis.kit.db.Sql;
import se.superkoncis.kit.db.TenantSession;

/**
 * Takes events in the transaction that causes them; the relay publishes them after the commit. The caller holds the lock
 * of the aggregate whose key it writes, so that rows of a key have the order of their transactions.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT =
            "insert into outbox (shard, topic, record_key, subject, tenant_id, header_bytes, value)"
                    + " select * from unnest(?::smallint[], ?::text[], ?::bytea[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])";

    private static final String EVERY_TENANT =
            "select set_config('app.tenant', '" + TenantSession.EVERY_TENANT + "', true); ";

    private final DataSource dataSource;
    private final AfterCommit afterCommit;
    private final RelayBell bell;
    private final CloudEvents codec = new CloudEvents();

    Outbox(DataSource dataSource, AfterCommit afterCommit, RelayBell bell) {
        this.dataSource = dataSource;
        this.afterCommit = afterCommit;
        this.bell = bell;
    }

    /** Appends an event. */
    public void append(Event<?> event) {
        appendAll(List.of(event));
    }

    /** Appends events in their order with one statement. */
    public void appendAll(List<? extends Event<?>> events) {
        appendRows(events.stream().map(e -> OutboxRow.of(e, codec.encode(e))).toList());
    }

    /** Appends ready rows in their order with one statement; an empty list does nothing. */
    public void appendRows(List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Sql.with(dataSource, connection -> insert(connection, rows));
        afterCommit.run(bell::ring);
    }

    /**
     * Appends rows in their order in a transaction that is not JTA's. The caller has set the tenant that row security sees,
     * commits, and rings {@link RelayBell} after that.
     *
     * @param rows one or more
     */
    public static int insert(Connection connection, List<OutboxRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            set(statement, rows);
            return statement.executeUpdate();
        }
    }

    /**
     * The same for rows of whatever tenants: what row security sees is set in the same round trip, and stays so until the end of the
     * transaction.
     *
     * @param rows one or more
     */
    public static void insertOfAnyTenant(Connection connection, List<OutboxRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(EVERY_TENANT + INSERT)) {
            set(statement, rows);
            statement.execute();
        }
    }

    private static void set(PreparedStatement statement, List<OutboxRow> rows) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(
                1,
                connection.createArrayOf(
                        "smallint", rows.stream().map(OutboxRow::shard).toArray(Object[]::new)));
        setTexts(statement, 2, rows.stream().map(OutboxRow::topic).toArray(String[]::new));
        setBytes(statement, 3, rows.stream().map(OutboxRow::key).toArray(byte[][]::new));
        setTexts(statement, 4, rows.stream().map(OutboxRow::subject).toArray(String[]::new));
        setTexts(statement, 5, rows.stream().map(OutboxRow::tenantId).toArray(String[]::new));
        setBytes(
                statement,
                6,
                rows.stream().map(r -> Header.toBytes(r.headers())).toArray(byte[][]::new));
        setBytes(statement, 7, rows.stream().map(OutboxRow::value).toArray(byte[][]::new));
    }

    private static void setBytes(PreparedStatement statement, int at, byte[][] values) throws SQLException {
        statement.setArray(at, statement.getConnection().createArrayOf("bytea", values));
    }

    private static void setTexts(PreparedStatement statement, int at, String[] values) throws SQLException {
        statement.setArray(at, statement.getConnection().createArrayOf("text", values));
    }
}
