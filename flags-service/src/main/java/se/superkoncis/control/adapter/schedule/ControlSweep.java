package se.superkoncis.control.adapter.schedule;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import se.superkoncis.control.application.ExpireOverrides;
import se.superkoncis.kit.db.TenantTransaction;

/** Lets overrides end. */
@Singleton
class ControlSweep extends Sweep {

    private final ExpireOverrides expiry;

    @Inject
    ControlSweep(TenantTransaction transactions, ExpireOverrides expiry) {
        super("override", transactions);
        this.expiry = expiry;
    }

    @Scheduled(every = "${superkoncis.control.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        run(expiry::expire, 0);
    }
}
