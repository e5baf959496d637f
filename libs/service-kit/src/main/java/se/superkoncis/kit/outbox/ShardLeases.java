package se.superkoncis.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import se.superkoncis.kit.db.Sql;

/**
 * Which shards this replica sends. Live replicas share the 16 shards evenly: a replica gives back what is over its share
 * and takes what is free, so a new one gets its part within a lease and a dead one's part is taken over after one.
 */
final class ShardLeases {

    private static final String RELEASE_SURPLUS =
            "update outbox_shard set owner = null, lease_until = null where shard in"
                    + " (select shard from outbox_shard where owner = ? order by shard offset ?)";
    /** Materialized, or the planner may look more than once and take more than the share. */
    private static final String TAKE = "with free as materialized (select shard from outbox_shard"
            + "  where owner is null or lease_until < now() or owner = ?"
            + "  order by (owner = ?) desc nulls last, shard limit ? for update skip locked)"
            + " update outbox_shard s set owner = ?, lease_until = now() + ? * interval '1 millisecond'"
            + " from free where s.shard = free.shard returning s.shard";

    private final DataSource worker;
    private final String instance;
    private final Duration lease;

    ShardLeases(DataSource worker, String instance, Duration lease) {
        this.worker = worker;
        this.instance = instance;
        this.lease = lease;
    }

    /** Renews, gives back and takes; answers the shards that are this replica's until the lease ends. */
    Set<Integer> renew() {
        return Sql.inTransaction(worker, connection -> {
            int share = (OutboxRow.SHARDS + liveReplicas(connection) - 1) / liveReplicas(connection);
            try (PreparedStatement surplus = connection.prepareStatement(RELEASE_SURPLUS)) {
                surplus.setString(1, instance);
                surplus.setInt(2, share);
                surplus.executeUpdate();
            }
            return take(connection, share);
        });
    }

    private int liveReplicas(Connection connection) throws SQLException {
        try (PreparedStatement seen =
                connection.prepareStatement("insert into replica (instance, seen_at) values (?, now())"
                        + " on conflict (instance) do update set seen_at = now()")) {
            seen.setString(1, instance);
            seen.executeUpdate();
        }
        try (PreparedStatement count = connection.prepareStatement(
                "select count(*) from replica where seen_at > now() - ? * interval '1 millisecond'")) {
            count.setLong(1, lease.toMillis());
            try (ResultSet rows = count.executeQuery()) {
                rows.next();
                return Math.max(1, rows.getInt(1));
            }
        }
    }

    private Set<Integer> take(Connection connection, int share) throws SQLException {
        Set<Integer> mine = new TreeSet<>();
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setString(1, instance);
            take.setString(2, instance);
            take.setInt(3, share);
            take.setString(4, instance);
            take.setLong(5, lease.toMillis());
            try (ResultSet rows = take.executeQuery()) {
                while (rows.next()) {
                    mine.add(rows.getInt(1));
                }
            }
        }
        return mine;
    }

    /** Gives everything back, so that another replica need not wait for the lease to end. */
    void release() {
        Sql.inTransaction(worker, connection -> {
            try (PreparedStatement free = connection.prepareStatement(
                            "update outbox_shard set owner = null, lease_until = null where owner = ?");
                    PreparedStatement gone = connection.prepareStatement("delete from replica where instance = ?")) {
                free.setString(1, instance);
                free.executeUpdate();
                gone.setString(1, instance);
                return gone.executeUpdate();
            }
        });
    }
}
