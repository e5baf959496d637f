package se.superkoncis.control.adapter.schedule;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import se.superkoncis.control.application.usage.CountEvaluations;
import se.superkoncis.control.config.UsageConfig;
import se.superkoncis.kit.db.StorageException;
import se.superkoncis.kit.db.TenantSession;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.kit.log.Facts;

/** Forgets counts that nobody looks at any more. */
@ApplicationScoped
class UsageSweep {

    private static final Logger LOG = Logger.getLogger(UsageSweep.class);

    private final TenantTransaction transactions;
    private final CountEvaluations counting;
    private final UsageConfig config;

    UsageSweep(TenantTransaction transactions, CountEvaluations counting, UsageConfig config) {
        this.transactions = transactions;
        this.counting = counting;
        this.config = config;
    }

    @Scheduled(
            every = "${superkoncis.control.usage.forget-every:6h}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        try {
            transactions.run(TenantSession.EVERY_TENANT, () -> counting.forgetOlderThan(config.kept()));
        } catch (StorageException e) {
            Facts.of("usage sweep failed, tried again").with(e).warn(LOG);
        }
    }
}
