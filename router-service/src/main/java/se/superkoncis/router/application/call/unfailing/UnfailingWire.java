package se.superkoncis.router.application.call.unfailing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.router.domain.call.ChunkSink;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.provider.Charge;
import se.superkoncis.router.domain.provider.ErrorClass;
import se.superkoncis.router.domain.provider.ModelWire;
import se.superkoncis.router.domain.provider.Reply;

/**
 * A wire whose failure is a reply, so that the reservation ends with it. Where it fails before the request is on its way nothing is
 * charged, afterwards the worst case: nobody knows.
 */
public record UnfailingWire(ModelWire wire) implements ModelWire {

    private static final Logger LOG = Logger.getLogger(UnfailingWire.class);

    @Override
    public Exchange send(Deployment deployment, ModelRequest request, ChunkSink sink, Duration most) {
        try {
            return new UnfailingExchange(wire.send(deployment, request, sink, most), deployment, request);
        } catch (RuntimeException e) {
            return new NotSent(broken(deployment, Charge.NOTHING, false, e));
        }
    }

    @Override
    public String host(Deployment deployment) {
        return wire.host(deployment);
    }

    @Override
    public Optional<String> problem(Deployment deployment) {
        return wire.problem(deployment);
    }

    private static Reply broken(Deployment deployment, Charge charge, boolean begun, Throwable bug) {
        Facts.of("a request to a model broke")
                .with("deployment", deployment.name())
                .error(LOG, bug);
        return new Reply.Bad(ErrorClass.CONNECTION, "the request broke; see the log", charge, null, begun);
    }

    private record UnfailingExchange(Exchange exchange, Deployment deployment, ModelRequest request)
            implements Exchange {

        @Override
        public CompletionStage<?> begun() {
            return exchange.begun();
        }

        @Override
        public CompletionStage<Reply> reply() {
            return exchange.reply().exceptionally(bug -> {
                boolean begun = exchange.begun().toCompletableFuture().isDone();
                return broken(deployment, Charge.worstCase(request), begun, bug);
            });
        }

        @Override
        public void cancel(ErrorClass why) {
            exchange.cancel(why);
        }
    }

    private record NotSent(Reply why) implements Exchange {

        @Override
        public CompletionStage<?> begun() {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<Reply> reply() {
            return CompletableFuture.completedFuture(why);
        }

        @Override
        public void cancel(ErrorClass why) {
            // It has ended.
        }
    }
}
