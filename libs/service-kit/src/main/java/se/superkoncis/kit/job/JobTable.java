package se.superkoncis.kit.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import se.superkoncis.kit.channel.SourceRecord;
import se.superkoncis.kit.db.Sql;

/** Leases, with the worker role. The database's clock decides, so that replicas need not agree on the time. */
final class JobTable {

    /**
     * The oldest job of its kind and key, due and free. What is due is looked up once: as a plain subquery the planner may look again
     * for each row that it joins, and then more are leased than were asked for.
     */
    private static final String LEASE = "with due as materialized (select c.id from job c"
            + "   where c.run_at <= now() and (c.lease_until is null or c.lease_until < now()) and c.kind = any(?)"
            + "   and not exists (select 1 from job e where e.kind = c.kind and e.job_key = c.job_key and e.seq < c.seq)"
            + "   order by c.run_at, c.seq limit ? for update skip locked)"
            + " update job j set lease_owner = ?,"
            + " lease_until = now() + ? * interval '1 millisecond', fence = fence + 1, attempts = attempts + 1"
            + " from due where j.id = due.id returning j.id, j.kind, j.job_key, j.subject, j.tenant_id, j.payload,"
            + " j.source_record, j.attempts, j.first_failed_at, j.fence, j.accepted_by";

    private final DataSource worker;
    private final String instance;

    JobTable(DataSource worker, String instance) {
        this.worker = worker;
        this.instance = instance;
    }

    /** How many are open here and how old the oldest is. */
    record Open(int count, Duration oldest) {}

    List<Job> lease(Collection<String> kinds, int most, Duration lease) {
        return Sql.with(worker, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(LEASE)) {
                statement.setArray(1, connection.createArrayOf("text", kinds.toArray()));
                statement.setInt(2, most);
                statement.setString(3, instance);
                statement.setLong(4, lease.toMillis());
                try (ResultSet rows = statement.executeQuery()) {
                    List<Job> jobs = new ArrayList<>();
                    while (rows.next()) {
                        jobs.add(read(rows));
                    }
                    return jobs;
                }
            }
        });
    }

    private static Job read(ResultSet rows) throws SQLException {
        byte[] source = rows.getBytes(7);
        Timestamp failed = rows.getTimestamp(9);
        return new Job(
                rows.getObject(1, UUID.class),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                source == null ? null : SourceRecord.fromBytes(source),
                rows.getInt(8),
                failed == null ? null : failed.toInstant(),
                rows.getLong(10),
                rows.getString(11));
    }

    /** Extends the leases of jobs under way. */
    void renew(Collection<UUID> ids, Duration lease) {
        Sql.with(worker, connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("update job set lease_until = now() + ? * interval '1 millisecond'"
                            + " where id = any(?) and lease_owner = ?")) {
                statement.setLong(1, lease.toMillis());
                statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
                statement.setString(3, instance);
                return statement.executeUpdate();
            }
        });
    }

    /** Gives a job back to be tried after a wait; answers when it failed first. */
    Instant retryLater(Job job, Duration wait, String error) {
        return Sql.with(worker, connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("update job set lease_owner = null, lease_until = null, last_error = ?,"
                            + " run_at = now() + ? * interval '1 millisecond',"
                            + " first_failed_at = coalesce(first_failed_at, now()) where id = ? and fence = ?"
                            + " returning first_failed_at")) {
                statement.setString(1, error);
                statement.setLong(2, wait.toMillis());
                statement.setObject(3, job.id());
                statement.setLong(4, job.fence());
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next() ? rows.getTimestamp(1).toInstant() : null;
                }
            }
        });
    }

    /** Gives a job back untouched: an outage or a drain is not the job's failure. */
    void release(Job job, Duration wait) {
        Sql.with(worker, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "update job set lease_owner = null, lease_until = null, attempts = greatest(attempts - 1, 0),"
                            + " run_at = now() + ? * interval '1 millisecond' where id = ? and fence = ?")) {
                statement.setLong(1, wait.toMillis());
                statement.setObject(2, job.id());
                statement.setLong(3, job.fence());
                return statement.executeUpdate();
            }
        });
    }

    /** Frees what an earlier life of this replica held: its static membership means that it is dead. */
    int freeOwn() {
        return Sql.with(worker, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "update job set lease_owner = null, lease_until = null where lease_owner = ?")) {
                statement.setString(1, instance);
                return statement.executeUpdate();
            }
        });
    }

    Open open() {
        return Sql.with(worker, this::open);
    }

    private Open open(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select count(*), coalesce(extract(epoch from now() - min(created_at)) * 1000, 0)::bigint"
                        + " from job where accepted_by = ?")) {
            statement.setString(1, instance);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return new Open(rows.getInt(1), Duration.ofMillis(rows.getLong(2)));
            }
        }
    }
}
