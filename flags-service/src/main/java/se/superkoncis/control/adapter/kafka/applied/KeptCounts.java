package se.superkoncis.control.adapter.kafka.applied;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import se.superkoncis.control.application.usage.CountEvaluations;
import se.superkoncis.control.domain.usage.Counted;
import se.superkoncis.kit.db.StorageException;
import se.superkoncis.kit.db.TenantSession;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.kit.log.Facts;

/** Keeps the totals of instances; while the database is away they wait in the feed, and propagation is shown all the same. */
@ApplicationScoped
class KeptCounts {

    private static final Logger LOG = Logger.getLogger(KeptCounts.class);

    private final TenantTransaction transactions;
    private final CountEvaluations counting;
    private final Map<String, Counted> last = new HashMap<>();
    private boolean told;

    KeptCounts(TenantTransaction transactions, CountEvaluations counting) {
        this.transactions = transactions;
        this.counting = counting;
    }

    /** Keeps what was told since the last time. Called by one thread. */
    void keep(AppliedRecords records) {
        for (Counted counted : records.counted()) {
            Counted before = last.get(counted.instance());
            boolean same = before != null
                    && before.since().equals(counted.since())
                    && before.totals().equals(counted.totals());
            if (!same && !keep(counted)) {
                records.again(counted);
            }
        }
    }

    private boolean keep(Counted counted) {
        try {
            transactions.run(TenantSession.EVERY_TENANT, () -> counting.count(counted));
            last.put(counted.instance(), counted);
            told = false;
            return true;
        } catch (StorageException e) {
            if (!told) {
                Facts.of("evaluation counts wait for the database").with(e).warn(LOG);
            }
            told = true;
            return false;
        }
    }
}
