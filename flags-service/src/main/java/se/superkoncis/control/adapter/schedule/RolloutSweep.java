package se.superkoncis.control.adapter.schedule;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import se.superkoncis.control.application.rollout.LookAfterRollouts;
import se.superkoncis.kit.db.TenantSession;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.kit.log.Facts;

/** Looks after rollouts now and then; one that fails does not stand in the way of the others. */
@ApplicationScoped
class RolloutSweep {

    private static final Logger LOG = Logger.getLogger(RolloutSweep.class);

    private final LookAfterRollouts rollouts;
    private final TenantTransaction transactions;

    RolloutSweep(LookAfterRollouts rollouts, TenantTransaction transactions) {
        this.rollouts = rollouts;
        this.transactions = transactions;
    }

    @Scheduled(every = "${superkoncis.control.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        for (String id : transactions.call(TenantSession.EVERY_TENANT, rollouts::due)) {
            try {
                if (transactions.call(TenantSession.EVERY_TENANT, () -> rollouts.look(id))) {
                    Facts.of("rollout moved").with("rollout", id).info(LOG);
                }
            } catch (RuntimeException e) {
                Facts.of("rollout not looked after, tried again at the next sweep")
                        .with("rollout", id)
                        .error(LOG, e);
            }
        }
    }
}
