package se.superkoncis.kit.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.util.List;
import javax.sql.DataSource;
import se.superkoncis.kit.channel.DeadLetters;
import se.superkoncis.kit.config.KitConfig;
import se.superkoncis.kit.db.AfterCommit;
import se.superkoncis.kit.db.Sql;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.kit.outbox.Outbox;

/** Ends jobs: the result, its outbox rows and the end of the job commit together, and only for who holds the fence. */
@ApplicationScoped
public class JobEnd {

    private final DataSource dataSource;
    private final TenantTransaction tenants;
    private final AfterCommit afterCommit;
    private final OpenJobs open;
    private final Outbox outbox;
    private final DeadLetters deadLetters;
    private final String instance;

    JobEnd(
            DataSource dataSource,
            TenantTransaction tenants,
            AfterCommit afterCommit,
            OpenJobs open,
            Outbox outbox,
            DeadLetters deadLetters,
            KitConfig config) {
        this.dataSource = dataSource;
        this.tenants = tenants;
        this.afterCommit = afterCommit;
        this.open = open;
        this.outbox = outbox;
        this.deadLetters = deadLetters;
        this.instance = config.instance();
    }

    /** Ends the job with its result; false when another replica has taken it over, and nothing is written. */
    boolean done(Job job, Runnable result) {
        return tenants.call(job.tenantId(), () -> {
            boolean ours = delete(job);
            if (ours) {
                result.run();
                countEnd(job);
            }
            return ours;
        });
    }

    /** Ends the job without a result; its record goes to the DLQ. */
    boolean givenUp(Job job, JobHandler handler, String group, String reason, String detail) {
        return tenants.call(job.tenantId(), () -> {
            boolean ours = delete(job);
            if (ours) {
                if (job.source() != null) {
                    outbox.appendRows(List.of(deadLetters.of(job.source(), group, reason, detail)));
                }
                handler.onGivenUp(job, reason);
                countEnd(job);
            }
            return ours;
        });
    }

    private void countEnd(Job job) {
        if (instance.equals(job.acceptedBy())) {
            afterCommit.run(open::ended);
        }
    }

    private boolean delete(Job job) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("delete from job where id = ? and fence = ?")) {
                statement.setObject(1, job.id());
                statement.setLong(2, job.fence());
                return statement.executeUpdate() == 1;
            }
        });
    }
}
