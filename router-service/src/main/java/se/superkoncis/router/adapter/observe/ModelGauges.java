package se.superkoncis.router.adapter.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import se.superkoncis.router.application.call.CallModels;

/** How the deployments are now: attempts under way, circuit breakers that are open. */
@Startup
@ApplicationScoped
class ModelGauges {

    ModelGauges(CallModels models, MeterRegistry meters) {
        models.gauges((deployment, running, open) -> {
            Gauge.builder("superkoncis.model.running", running::getAsInt)
                    .description("Attempts under way.")
                    .tag("superkoncis.deployment", deployment.name())
                    .tag("superkoncis.tier", deployment.tier().wireName())
                    .strongReference(true)
                    .register(meters);
            Gauge.builder("superkoncis.model.breaker.open", () -> open.getAsBoolean() ? 1 : 0)
                    .description("1 while the deployment is left alone because it is ill.")
                    .tag("superkoncis.deployment", deployment.name())
                    .tag("superkoncis.tier", deployment.tier().wireName())
                    .strongReference(true)
                    .register(meters);
        });
    }
}
