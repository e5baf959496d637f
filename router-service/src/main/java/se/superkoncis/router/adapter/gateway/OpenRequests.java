package se.superkoncis.router.adapter.gateway;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import se.superkoncis.router.adapter.gateway.wire.OpenAiError;
import se.superkoncis.router.adapter.gateway.wire.RefusedException;
import se.superkoncis.router.config.GatewaySettings;

/** Counts the requests under way, times them, and takes no more than what memory is set aside for. */
@ApplicationScoped
class OpenRequests {

    private final AtomicInteger open = new AtomicInteger();
    private final int most;
    private final MeterRegistry meters;

    OpenRequests(GatewaySettings settings, MeterRegistry meters) {
        this.most = settings.mostOpen();
        this.meters = meters;
        Gauge.builder("superkoncis.gateway.open", open, AtomicInteger::get)
                .description("Requests to the model gateway under way")
                .register(meters);
    }

    /**
     * Takes a request in until its answer is out or its client is gone.
     *
     * @throws RefusedException when there are too many, or the client is gone already and its end would be told to nobody
     */
    void admit(RoutingContext context, String surface) {
        if (context.response().closed()) {
            throw new RefusedException(OpenAiError.refused(400, "client_gone", "The connection has ended."));
        }
        long began = System.nanoTime();
        int now = open.incrementAndGet();
        context.addEndHandler(end -> {
            open.decrementAndGet();
            String status =
                    end.succeeded() ? Integer.toString(context.response().getStatusCode()) : "gone";
            Timer.builder("superkoncis.gateway.requests")
                    .description("Requests to the model gateway, from the head of the request to the end of the answer")
                    .tag("surface", surface)
                    .tag("status", status)
                    .register(meters)
                    .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        });
        if (now > most) {
            throw new RefusedException(OpenAiError.later(
                    "rate_limit_error",
                    "rate_limit_exceeded",
                    "The gateway has " + most + " requests under way. Try again in a second.",
                    true));
        }
    }
}
