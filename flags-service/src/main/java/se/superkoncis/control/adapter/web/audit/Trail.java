package se.superkoncis.control.adapter.web.audit;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.List;
import se.superkoncis.control.application.audit.CheckChain;
import se.superkoncis.control.application.audit.ReadAudit;
import se.superkoncis.control.application.audit.SeePast;
import se.superkoncis.control.config.AuditConfig;
import se.superkoncis.control.domain.audit.Link;
import se.superkoncis.control.domain.audit.TenantSight;
import se.superkoncis.kit.db.TenantSession;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.kit.web.Caller;

/** What the pages read, as far as who looks may see it. */
@RequestScoped
class Trail {

    private final ReadAudit reading;
    private final CheckChain checking;
    private final SeePast past;
    private final TenantTransaction transactions;
    private final AuditConfig config;
    private final Caller caller;

    Trail(
            ReadAudit reading,
            CheckChain checking,
            SeePast past,
            TenantTransaction transactions,
            AuditConfig config,
            Caller caller) {
        this.reading = reading;
        this.checking = checking;
        this.past = past;
        this.transactions = transactions;
        this.config = config;
        this.caller = caller;
    }

    List<Link> page(AuditFilter filter, int limit) {
        return reading.page(filter.question(), filter.cursor(), limit);
    }

    ChainState chain() {
        return seesAll()
                ? ChainState.of(reading.head(), config.signingKey().isPresent(), checking.checked())
                : ChainState.HIDDEN;
    }

    boolean mayAsk(String tenant) {
        return seesAll() || caller.visibleTenant().equals(tenant);
    }

    /** What a tenant got; {@link #mayAsk} was asked before. */
    TenantSight seen(String tenant, String meeting, Instant at) {
        return transactions.call(TenantSession.EVERY_TENANT, () -> past.see(tenant, meeting, at));
    }

    private boolean seesAll() {
        return caller.visibleTenant().equals(TenantSession.EVERY_TENANT);
    }
}
