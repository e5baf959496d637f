package se.superkoncis.kit.db;

import java.sql.Connection;
import java.sql.SQLException;

/** Sets the tenant that row security sees, for the rest of the transaction. */
public final class TenantSession {

    /** Platform roles see every tenant's rows where a policy allows it. */
    public static final String EVERY_TENANT = "*";

    private TenantSession() {}

    /** Sets {@code app.tenant} for this transaction; null means no tenant. */
    public static void set(Connection connection, String tenantId) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            statement.setString(1, tenantId == null ? "" : tenantId);
            statement.execute();
        }
    }
}
