package se.superkoncis.kit.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import se.superkoncis.kit.db.TenantSession;

/** Who calls and for which tenant, from the verified token. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private final JsonWebToken token;

    Caller(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    /** Name for the audit trail. */
    public String name() {
        return identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
    }

    /**
     * The tenant of the token; empty for staff of the platform. What stands for every tenant in the database is the name of
     * none: a member with it sees nothing.
     */
    public Optional<String> tenant() {
        if (identity.isAnonymous()) {
            return Optional.empty();
        }
        return Optional.ofNullable(token.<String>getClaim("tenant"))
                .filter(t -> !t.isBlank() && !t.equals(TenantSession.EVERY_TENANT));
    }

    /**
     * What row security sees: the token's tenant; without one every tenant, but for a member nothing, since a member
     * always belongs to one.
     */
    public String visibleTenant() {
        return tenant().orElseGet(() -> isStaff() ? TenantSession.EVERY_TENANT : "");
    }

    private boolean isStaff() {
        return identity.hasRole(Roles.ADMIN)
                || identity.hasRole(Roles.OPERATOR)
                || identity.hasRole(Roles.ANALYST)
                || identity.hasRole(Roles.SERVICE);
    }
}
