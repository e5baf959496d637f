package se.superkoncis.control.adapter.schedule;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import se.superkoncis.control.application.rollout.ForgetEvidence;
import se.superkoncis.control.config.ControlConfig;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.kit.log.Facts;

/** Forgets old evidence of rollouts. */
@Singleton
class EvidenceSweep extends Sweep {

    private static final Logger LOG = Logger.getLogger(EvidenceSweep.class);

    private final ForgetEvidence forgetting;
    private final ControlConfig config;

    @Inject
    EvidenceSweep(TenantTransaction transactions, ForgetEvidence forgetting, ControlConfig config) {
        super("evidence", transactions);
        this.forgetting = forgetting;
        this.config = config;
    }

    @Scheduled(
            every = "${superkoncis.control.forget-evidence-every:6h}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        int gone = run(() -> forgetting.olderThan(config.evidenceKept()), 0);
        if (gone > 0) {
            Facts.of("old evidence of rollouts swept").with("rows", gone).info(LOG);
        }
    }
}
