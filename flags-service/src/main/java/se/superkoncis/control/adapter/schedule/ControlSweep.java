package se.superkoncis.control.adapter.schedule;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import se.superkoncis.control.application.ExpireOverrides;
import se.superkoncis.kit.db.StorageException;
import se.superkoncis.kit.db.TenantSession;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.kit.log.Facts;

/** Does what is due by the clock. What is due stands in the database, so that a restart misses nothing. */
@ApplicationScoped
class ControlSweep {

    private static final Logger LOG = Logger.getLogger(ControlSweep.class);

    private final TenantTransaction transactions;
    private final ExpireOverrides expiry;

    ControlSweep(TenantTransaction transactions, ExpireOverrides expiry) {
        this.transactions = transactions;
        this.expiry = expiry;
    }

    @Scheduled(every = "${superkoncis.control.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        try {
            transactions.run(TenantSession.EVERY_TENANT, expiry::expire);
        } catch (StorageException e) {
            Facts.of("control sweep failed, tried again").with(e).warn(LOG);
        }
    }
}
