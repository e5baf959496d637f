package se.superkoncis.router.adapter.observe;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import se.superkoncis.router.application.call.CallModels;

/** Always up, for the embedded engines serve when every provider is dead; the data tells how each model is. */
@Readiness
@ApplicationScoped
class ModelsReady implements HealthCheck {

    private final CallModels models;

    ModelsReady(CallModels models) {
        this.models = models;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("models").up();
        models.status()
                .forEach(model -> answer.withData(
                        "model." + model.name(),
                        !model.callable()
                                ? "not called"
                                : model.coolingSeconds() > 0
                                        ? "cools down"
                                        : model.breaker().equals("OPEN") ? "ill, left alone" : "in use"));
        return answer.build();
    }
}
