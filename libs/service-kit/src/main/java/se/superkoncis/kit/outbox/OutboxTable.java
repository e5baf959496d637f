package se.superkoncis.kit.outbox;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import se.superkoncis.kit.db.Sql;

/** The relay's view of the outbox, with the worker role. */
final class OutboxTable {

    /** Shard of rows that no broker will take. */
    private static final int SET_ASIDE = -1;

    private static final int COUNTED = 10_000;

    /** Dead rows that are worth a vacuum. */
    private static final int DEAD = 2_000;

    /** Shard by shard through the index: no sort, and no look at rows of other replicas or at more than are sent. */
    private static final String OLDEST = "select o.shard, o.id, o.topic, o.record_key, o.subject, o.tenant_id,"
            + " o.header_bytes, o.value, o.headers from unnest(?::smallint[]) mine (shard)"
            + " cross join lateral (select * from outbox where shard = mine.shard order by id limit ?) o limit ?";

    /** From the rows that were sent to the table ({@code offset 0} holds it so), never the other way round. */
    private static final String DELETE = "delete from outbox where ctid = any (array("
            + "select o.place from unnest(?::smallint[], ?::bigint[]) sent (shard, id) cross join lateral"
            + " (select ctid place from outbox where shard = sent.shard and id = sent.id offset 0) o))";

    private final DataSource worker;

    OutboxTable(DataSource worker) {
        this.worker = worker;
    }

    /** A row with its place in the order. */
    record Stored(int shard, long id, OutboxRow row) {}

    /** How much waits and for how long. */
    record Depth(long rows, Duration age, long setAside) {}

    /** The oldest rows of these shards: each shard's in their order, shards one after the other as they are given. */
    List<Stored> oldest(List<Integer> shards, int limit) {
        return Sql.with(worker, connection -> {
            try (PreparedStatement select = connection.prepareStatement(OLDEST)) {
                select.setArray(1, connection.createArrayOf("smallint", shards.toArray()));
                select.setInt(2, limit);
                select.setInt(3, limit);
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
                rows.getInt(1),
                rows.getLong(2),
                new OutboxRow(
                        rows.getString(3),
                        rows.getBytes(4),
                        rows.getString(5),
                        rows.getString(6),
                        headers(rows),
                        rows.getBytes(8)));
    }

    private static List<Header> headers(ResultSet rows) throws SQLException {
        byte[] bytes = rows.getBytes(7);
        return bytes == null ? Header.fromJson(rows.getString(9)) : Header.fromBytes(bytes);
    }

    /**
     * Removes acknowledged rows. Losing this delete in a crash only repeats records, so it need not wait for the disk: the
     * worker's connections commit asynchronously.
     */
    void delete(List<Stored> sent) {
        if (sent.isEmpty()) {
            return;
        }
        Sql.with(worker, connection -> {
            try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
                Object[] shards = sent.stream().map(Stored::shard).toArray();
                delete.setArray(1, connection.createArrayOf("smallint", shards));
                Object[] ids = sent.stream().map(Stored::id).toArray();
                delete.setArray(2, connection.createArrayOf("bigint", ids));
                return delete.executeUpdate();
            }
        });
    }

    /** Takes a row out of its shard so that it blocks nothing; an operator decides about it. */
    void setAside(Stored row) {
        Sql.with(worker, connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update outbox set shard = ? where shard = ? and id = ?")) {
                update.setInt(1, SET_ASIDE);
                update.setInt(2, row.shard());
                update.setLong(3, row.id());
                return update.executeUpdate();
            }
        });
    }

    /**
     * Frees the room of deleted rows when there are many. Each look walks past what autovacuum, which comes every ten
     * seconds or later, has not yet taken out of the index.
     */
    void tidy() {
        Sql.with(worker, connection -> {
            try (Statement statement = connection.createStatement()) {
                if (dead(statement) > DEAD) {
                    statement.execute("vacuum (skip_locked, index_cleanup on, truncate off) outbox");
                }
                return null;
            }
        });
    }

    private static long dead(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select pg_stat_get_dead_tuples('outbox'::regclass)")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What waits, looked up through the index: beyond {@value #COUNTED} rows it is not counted further. */
    Depth depth() {
        return Sql.with(worker, connection -> {
            try (PreparedStatement select = connection.prepareStatement("select"
                    + " (select count(*) from (select 1 from outbox where shard >= 0 limit ?) waiting),"
                    + " (select coalesce(max(extract(epoch from now() - o.created_at)) * 1000, 0)::bigint"
                    + "  from generate_series(0, ? - 1) s cross join lateral"
                    + "  (select created_at from outbox where shard = s order by id limit 1) o),"
                    + " (select count(*) from (select 1 from outbox where shard = ? limit ?) aside)")) {
                select.setInt(1, COUNTED);
                select.setInt(2, OutboxRow.SHARDS);
                select.setInt(3, SET_ASIDE);
                select.setInt(4, COUNTED);
                try (ResultSet rows = select.executeQuery()) {
                    rows.next();
                    return new Depth(rows.getLong(1), Duration.ofMillis(rows.getLong(2)), rows.getLong(3));
                }
            }
        });
    }
}
