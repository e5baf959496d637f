package se.superkoncis.router.adapter.price;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import se.superkoncis.router.application.price.PriceState;
import se.superkoncis.router.application.price.PricesInForce;
import se.superkoncis.router.config.PriceSettings;

/**
 * Looks for another price file now and then, and shows how it stands. A bad file makes no replica unready: recaps are made by
 * the embedded engines meanwhile.
 */
@Readiness
@ApplicationScoped
class PriceWatch implements HealthCheck {

    private final PricesInForce prices;
    private final PriceSettings settings;

    PriceWatch(PricesInForce prices, PriceSettings settings, MeterRegistry meters) {
        this.prices = prices;
        this.settings = settings;
        Gauge.builder(
                        "superkoncis.prices.rate.age.days",
                        this,
                        w -> w.state().list().rateAge().map(Long::doubleValue).orElse(0.0))
                .description("Age of the rate from US dollars; models in dollars are refused above the limit")
                .register(meters);
        Gauge.builder("superkoncis.prices.rate.old", this, w -> w.rateIsOld() ? 1 : 0)
                .description("1 when the rate from US dollars is old enough to be told")
                .register(meters);
        Gauge.builder("superkoncis.prices.file.refused", this, w -> w.state().problem() == null ? 0 : 1)
                .description("1 while the price file is refused and an earlier one is in force")
                .register(meters);
        Gauge.builder(
                        "superkoncis.prices.models.refused",
                        this,
                        w -> w.state().list().catalogue().faulty().size())
                .description("Models whose price entry cannot be used")
                .register(meters);
    }

    @Scheduled(every = "${router.prices.poll:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        prices.refresh(false);
    }

    private PriceState state() {
        return prices.state();
    }

    private boolean rateIsOld() {
        return state().list().rateAge().orElse(0L) > settings.warnAge();
    }

    @Override
    public HealthCheckResponse call() {
        PriceState state = state();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("prices")
                .up()
                .withData("version", state.list().catalogue().version())
                .withData("file", state.problem() == null ? "in force" : "refused: " + state.problem())
                .withData("refusedModels", state.list().catalogue().faulty().size());
        state.list()
                .rateAge()
                .ifPresent(days -> answer.withData("rateAgeDays", days)
                        .withData(
                                "rate",
                                days > settings.maxAge()
                                        ? "stale: refused"
                                        : days < -1 ? "to come: refused" : rateIsOld() ? "old" : "fresh"));
        return answer.build();
    }
}
