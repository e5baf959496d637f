package se.superkoncis.kit.db;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** A transaction of its own in which row security sees one tenant. */
@ApplicationScoped
public class TenantTransaction {

    private final DataSource dataSource;

    TenantTransaction(DataSource dataSource) {
        this.dataSource = dataSource;
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

    /** Switches the tenant that the rest of the current transaction sees. */
    public void see(String tenantId) {
        Sql.with(dataSource, connection -> {
            TenantSession.set(connection, tenantId);
            return null;
        });
    }
}
