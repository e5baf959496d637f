package se.superkoncis.kit.outbox;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import se.superkoncis.kit.db.Sql;

/** The relay's view of the outbox, with the worker role. */
final class OutboxTable {

    /** Shard of rows that no broker will take. */
    private static final int SET_ASIDE = -1;

    private static final int COUNTED = 10_000;

    private final DataSource worker;

    OutboxTable(DataSource worker) {
        this.worker = worker;
    }

    /** A row with its place in the order. */
    record Stored(long id, OutboxRow row) {}

    /** How much waits and for how long. */
    record Depth(long rows, Duration age, long setAside) {}

    /** The oldest rows of these shards in order. */
    List<Stored> oldest(Set<Integer> shards, int limit) {
        return Sql.with(worker, connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select id, topic, record_key, subject, tenant_id, headers, value from outbox"
                            + " where shard = any(?) order by id limit ?")) {
                select.setArray(1, connection.createArrayOf("smallint", shards.toArray()));
                select.setInt(2, limit);
                try (ResultSet rows = select.executeQuery()) {
                    List<Stored> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(read(rows));
                    }
                    return found;
                }
            }
        });
    }

    private static Stored read(ResultSet rows) throws SQLException {
        return new Stored(
                rows.getLong(1),
                new OutboxRow(
                        rows.getString(2),
                        rows.getBytes(3),
                        rows.getString(4),
                        rows.getString(5),
                        Header.fromJson(rows.getString(6)),
                        rows.getBytes(7)));
    }

    /**
     * Removes acknowledged rows. Losing this delete in a crash only repeats records, so it need not wait for the disk: the
     * worker's connections commit asynchronously.
     */
    void delete(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Sql.with(worker, connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from outbox where id = any(?)")) {
                delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                return delete.executeUpdate();
            }
        });
    }

    /** Takes a row out of its shard so that it blocks nothing; an operator decides about it. */
    void setAside(long id) {
        Sql.with(worker, connection -> {
            try (PreparedStatement update = connection.prepareStatement("update outbox set shard = ? where id = ?")) {
                update.setInt(1, SET_ASIDE);
                update.setLong(2, id);
                return update.executeUpdate();
            }
        });
    }

    /** What waits, looked up through the index: beyond {@value #COUNTED} rows it is not counted further. */
    Depth depth() {
        return Sql.with(worker, connection -> {
            try (PreparedStatement select = connection.prepareStatement("select"
                    + " (select count(*) from (select 1 from outbox where shard >= 0 limit ?) waiting),"
                    + " (select coalesce(extract(epoch from now() - created_at) * 1000, 0)::bigint"
                    + "  from outbox where shard >= 0 order by id limit 1),"
                    + " (select count(*) from (select 1 from outbox where shard = ? limit ?) aside)")) {
                select.setInt(1, COUNTED);
                select.setInt(2, SET_ASIDE);
                select.setInt(3, COUNTED);
                try (ResultSet rows = select.executeQuery()) {
                    rows.next();
                    return new Depth(rows.getLong(1), Duration.ofMillis(rows.getLong(2)), rows.getLong(3));
                }
            }
        });
    }
}
