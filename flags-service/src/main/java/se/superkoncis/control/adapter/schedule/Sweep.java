package se.superkoncis.control.adapter.schedule;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import se.superkoncis.kit.db.StorageException;
import se.superkoncis.kit.db.TenantSession;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.kit.log.Facts;

/** Does what is due by the clock, each in a transaction of its own. What is due stands in the database. */
abstract class Sweep {

    private final Logger log = Logger.getLogger(getClass());
    private final String kind;
    private final TenantTransaction transactions;

    Sweep(String kind, TenantTransaction transactions) {
        this.kind = kind;
        this.transactions = transactions;
    }

    /** Runs work that is tried again at the next sweep when the database is away. */
    final <T> T run(Callable<T> work, T otherwise) {
        try {
            return transactions.call(TenantSession.EVERY_TENANT, work);
        } catch (StorageException e) {
            Facts.of("sweep failed, tried again").with("kind", kind).with(e).warn(log);
            return otherwise;
        }
    }

    /** Looks after each that is due; one that fails does not stand in the way of the others. */
    final void each(Callable<List<String>> due, Predicate<String> moves) {
        for (String id : run(due, List.of())) {
            try {
                if (transactions.call(TenantSession.EVERY_TENANT, () -> moves.test(id))) {
                    Facts.of("moved").with("kind", kind).with("id", id).info(log);
                }
            } catch (RuntimeException e) {
                Facts.of("not looked after, tried again at the next sweep")
                        .with("kind", kind)
                        .with("id", id)
                        .error(log, e);
            }
        }
    }
}
