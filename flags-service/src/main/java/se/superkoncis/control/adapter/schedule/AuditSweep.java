package se.superkoncis.control.adapter.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import se.superkoncis.control.application.audit.CheckChain;
import se.superkoncis.control.application.audit.LinkActs;
import se.superkoncis.control.config.AuditConfig;
import se.superkoncis.control.domain.audit.Linked;
import se.superkoncis.kit.db.TenantSession;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.kit.log.Facts;

/** Takes launch values into the chain once after each start, and keeps checking the chain. */
@ApplicationScoped
class AuditSweep {

    private static final Logger LOG = Logger.getLogger(AuditSweep.class);

    private final LinkActs linking;
    private final CheckChain checking;
    private final TenantTransaction transactions;
    private final AuditConfig config;
    private boolean launchLinked;

    AuditSweep(
            LinkActs linking,
            CheckChain checking,
            TenantTransaction transactions,
            AuditConfig config,
            MeterRegistry meters) {
        meters.gauge("superkoncis.audit.checked", checking, c -> c.checked().sequence());
        meters.gauge(
                "superkoncis.audit.damaged", checking, c -> c.checked().damage().isPresent() ? 1 : 0);
        this.linking = linking;
        this.checking = checking;
        this.transactions = transactions;
        this.config = config;
    }

    @Scheduled(every = "${superkoncis.audit.check-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        if (!launchLinked) {
            Linked linked = transactions.call(TenantSession.EVERY_TENANT, linking::linkLaunchActs);
            Facts.of("launch values linked").with("outcome", linked).info(LOG);
            launchLinked = true;
        }
        CheckChain.Checked checked = transactions.call(
                TenantSession.EVERY_TENANT, () -> checking.check(config.checkAtOnce(), config.checkAgain()));
        checked.damage()
                .ifPresent(
                        damage -> Facts.of("the audit chain is damaged, keep this database and call who answers for it")
                                .with("sequence", damage.sequence())
                                .with("kind", damage.kind())
                                .with("detail", damage.detail())
                                .error(LOG, null));
    }
}
