package se.superkoncis.router.adapter.gateway;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import se.superkoncis.kit.db.TenantSession;
import se.superkoncis.kit.web.Roles;
import se.superkoncis.router.adapter.gateway.http.GatewayHeaders;
import se.superkoncis.router.adapter.gateway.http.HeaderText;
import se.superkoncis.router.adapter.gateway.wire.OpenAiError;
import se.superkoncis.router.adapter.gateway.wire.RefusedException;
import se.superkoncis.router.domain.gateway.Payer;

/** Who may use the gateway, and who pays. */
@ApplicationScoped
class Access {

    private static final List<String> MAY = List.of(Roles.MEMBER, Roles.SERVICE, Roles.ADMIN);
    private static final int LONGEST_ID = 128;
    /** Stands for every tenant in the database, so it can be the name of none. */
    private static final String NOBODY = TenantSession.EVERY_TENANT;

    private static final Pattern TASK = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    private final IdentityProviderManager providers;
    private final KnownCallers known;
    private final String cookieName;

    Access(
            IdentityProviderManager providers,
            KnownCallers known,
            @ConfigProperty(name = "mp.jwt.token.cookie") String cookieName) {
        this.providers = providers;
        this.known = known;
        this.cookieName = cookieName;
    }

    /** The caller; fails with {@link RefusedException} or the framework's refusal of a token. */
    Uni<SecurityIdentity> caller(RoutingContext context) {
        if (context.request().method() != HttpMethod.GET && context.request().getCookie(cookieName) != null) {
            return Uni.createFrom()
                    .failure(
                            new RefusedException(
                                    OpenAiError.forbidden(
                                            "cookie_refused",
                                            "The gateway takes no cookie, for another site could send it. Send the token as the API key.")));
        }
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || context.request().getCookie(cookieName) != null) {
            return verified(context);
        }
        return known.of(authorization)
                .map(identity -> Uni.createFrom().item(identity).invoke(Access::check))
                .orElseGet(() -> verified(context).invoke(identity -> known.verified(authorization, identity)));
    }

    private Uni<SecurityIdentity> verified(RoutingContext context) {
        return QuarkusHttpUser.getSecurityIdentity(context, providers).invoke(Access::check);
    }

    private static void check(SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            throw new RefusedException(OpenAiError.unauthorized());
        }
        if (MAY.stream().noneMatch(identity::hasRole)) {
            throw new RefusedException(OpenAiError.forbidden(
                    "role_not_allowed", "The gateway is for the roles " + String.join(", ", MAY) + "."));
        }
    }

    /** Who pays: the token's tenant; for a service also the tenant that it names, with meeting and task. */
    Payer payer(RoutingContext context, SecurityIdentity identity, String usualTask) {
        String own = tenant(identity);
        if (!identity.hasRole(Roles.SERVICE)) {
            ignore(context);
            if (own == null) {
                throw new RefusedException(OpenAiError.forbidden(
                        "no_tenant", "The token belongs to no tenant, so nobody would pay. Use a token of a tenant."));
            }
            return new Payer(own, null, usualTask);
        }
        String named = id(context, GatewayHeaders.TENANT);
        if (NOBODY.equals(named)) {
            throw new RefusedException(
                    OpenAiError.invalid(null, "invalid_header", GatewayHeaders.TENANT + " must name one tenant."));
        }
        if (own != null && named != null && !own.equals(named)) {
            throw new RefusedException(OpenAiError.forbidden(
                    "other_tenant", "The token belongs to a tenant and cannot call for another one."));
        }
        if (own == null && named == null) {
            throw new RefusedException(OpenAiError.invalid(
                    null, "no_tenant", "Say who pays: send the header " + GatewayHeaders.TENANT + "."));
        }
        return new Payer(own == null ? named : own, id(context, GatewayHeaders.MEETING), task(context, usualTask));
    }

    private static String tenant(SecurityIdentity identity) {
        String tenant = identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("tenant") : null;
        return tenant == null || tenant.isBlank() || tenant.equals(NOBODY) ? null : tenant;
    }

    /** These headers count for services only; whoever else sends them is told that they did nothing. */
    private static void ignore(RoutingContext context) {
        List<String> ignored = new ArrayList<>();
        for (String name : List.of(GatewayHeaders.TENANT, GatewayHeaders.MEETING, GatewayHeaders.TASK)) {
            if (context.request().getHeader(name) != null) {
                ignored.add(name.toLowerCase(Locale.ROOT));
            }
        }
        if (!ignored.isEmpty()) {
            context.response().putHeader(GatewayHeaders.IGNORED, String.join(", ", ignored));
        }
    }

    private static String id(RoutingContext context, String name) {
        String sent = context.request().getHeader(name);
        if (sent == null || sent.isBlank()) {
            return null;
        }
        String id = HeaderText.of(sent);
        if (id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedException(OpenAiError.invalid(
                    null, "invalid_header", name + " must be an id of at most " + LONGEST_ID + " characters."));
        }
        return id;
    }

    private static String task(RoutingContext context, String usual) {
        String task = context.request().getHeader(GatewayHeaders.TASK);
        if (task == null || task.isBlank()) {
            return usual;
        }
        if (!TASK.matcher(task).matches()) {
            throw new RefusedException(OpenAiError.invalid(
                    null,
                    "invalid_header",
                    GatewayHeaders.TASK + " must be a word of at most 32 lower-case letters, digits and hyphens."));
        }
        return task;
    }
}
