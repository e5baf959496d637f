package se.superkoncis.kit.db;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** A transaction of its own in which row security sees one tenant. */
@ApplicationScoped
public class TenantTransaction {

    private static final Object CHOSEN = new Object();

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry registry;

    TenantTransaction(DataSource dataSource, TransactionSynchronizationRegistry registry) {
        this.dataSource = dataSource;
        this.registry = registry;
    }

    /**
     * Runs the work in a new transaction and commits it; any exception rolls back.
     *
     * @param tenantId the tenant whose rows can be seen and written; null for the platform's own
     */
    public <T> T call(String tenantId, Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            see(tenantId);
            return work.call();
        });
    }

    /** Runs the work like {@link #call}. */
    public void run(String tenantId, Runnable work) {
        QuarkusTransaction.requiringNew().run(() -> {
            see(tenantId);
            work.run();
        });
    }

    /** Sets the tenant unless the current transaction has one already: who began it has chosen. */
    public void seeUnlessChosen(String tenantId) {
        if (registry.getResource(CHOSEN) == null) {
            see(tenantId);
        }
    }

    /** Switches the tenant that the rest of the current transaction sees. */
    public void see(String tenantId) {
        registry.putResource(CHOSEN, Boolean.TRUE);
        Sql.with(dataSource, connection -> {
            TenantSession.set(connection, tenantId);
            return null;
        });
    }
}
