package se.superkoncis.control.adapter.schedule;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import se.superkoncis.control.application.rollout.LookAfterRollouts;
import se.superkoncis.kit.db.TenantTransaction;

/** Looks after rollouts now and then. */
@Singleton
class RolloutSweep extends Sweep {

    private final LookAfterRollouts rollouts;

    @Inject
    RolloutSweep(LookAfterRollouts rollouts, TenantTransaction transactions) {
        super("rollout", transactions);
        this.rollouts = rollouts;
    }

    @Scheduled(every = "${superkoncis.control.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        each(rollouts::due, rollouts::look);
    }
}
