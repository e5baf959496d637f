package se.superkoncis.control.adapter.signing;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import se.superkoncis.control.application.audit.CheckChain;
import se.superkoncis.control.config.AuditConfig;

/** Tells whether heads are signed and how far the chain was checked. Neither makes a replica unready. */
@Readiness
@ApplicationScoped
class SigningHealth implements HealthCheck {

    private final AuditConfig config;
    private final CheckChain chain;

    SigningHealth(AuditConfig config, CheckChain chain) {
        this.config = config;
        this.chain = chain;
    }

    @Override
    public HealthCheckResponse call() {
        CheckChain.Checked checked = chain.checked();
        return HealthCheckResponse.named("audit chain")
                .up()
                .withData(
                        "head", config.signingKey().isPresent() ? "signed" : "unsigned: set " + AuditConfig.SIGNING_KEY)
                .withData("checkedUpTo", checked.sequence())
                .withData(
                        "damage",
                        checked.damage()
                                .map(d -> d.kind() + " at " + d.sequence())
                                .orElse("none"))
                .build();
    }
}
