package se.superkoncis.kit.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import se.superkoncis.kit.config.KitConfig;
import se.superkoncis.kit.db.AfterCommit;
import se.superkoncis.kit.db.Sql;

/** Takes jobs in the transaction that accepts their cause. */
@ApplicationScoped
public class Jobs {

    private static final String INSERT =
            "insert into job (id, kind, job_key, subject, tenant_id, payload, source_record, accepted_by)"
                    + " select *, ? from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[])";

    /** No instance has this name, so that the job is in no count of open ones. */
    private static final String NOBODY = "";

    private final DataSource dataSource;
    private final AfterCommit afterCommit;
    private final OpenJobs open;
    private final String instance;

    Jobs(DataSource dataSource, AfterCommit afterCommit, OpenJobs open, KitConfig config) {
        this.dataSource = dataSource;
        this.afterCommit = afterCommit;
        this.open = open;
        this.instance = config.instance();
    }

    /** Adds jobs in their order with one statement; an empty list does nothing. */
    public void add(List<NewJob> jobs) {
        if (jobs.isEmpty()) {
            return;
        }
        Sql.with(dataSource, connection -> insert(connection, jobs, instance));
        afterCommit.run(() -> open.accepted(jobs.size()));
    }

    /** Adds a job that nobody waits for: it is no reason to accept less. Its handler is in the background. */
    public void addInBackground(NewJob job) {
        Sql.with(dataSource, connection -> insert(connection, List.of(job), NOBODY));
        afterCommit.run(open::ring);
    }

    private int insert(Connection connection, List<NewJob> jobs, String acceptedBy) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, acceptedBy);
            set(statement, 2, "uuid", jobs, NewJob::id);
            set(statement, 3, "text", jobs, NewJob::kind);
            set(statement, 4, "text", jobs, NewJob::key);
            set(statement, 5, "text", jobs, NewJob::subject);
            set(statement, 6, "text", jobs, NewJob::tenantId);
            set(statement, 7, "text", jobs, NewJob::payload);
            byte[][] sources = jobs.stream()
                    .map(j -> j.source() == null ? null : j.source().toBytes())
                    .toArray(byte[][]::new);
            statement.setArray(8, connection.createArrayOf("bytea", sources));
            return statement.executeUpdate();
        }
    }

    private static void set(
            PreparedStatement statement, int at, String type, List<NewJob> jobs, Function<NewJob, Object> column)
            throws SQLException {
        Object[] values = jobs.stream().map(column).toArray();
        statement.setArray(at, statement.getConnection().createArrayOf(type, values));
    }
}
