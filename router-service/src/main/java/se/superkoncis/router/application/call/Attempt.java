package se.superkoncis.router.application.call;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.router.application.call.deployment.AttemptFailedException;
import se.superkoncis.router.application.call.deployment.DeploymentGuard;
import se.superkoncis.router.application.call.deployment.Gate;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.AttemptEnd;
import se.superkoncis.router.domain.budget.AttemptEnd.CostSource;
import se.superkoncis.router.domain.call.CallOutcome.Answered;
import se.superkoncis.router.domain.call.CallOutcome.Refusal;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.price.ModelPrice;
import se.superkoncis.router.domain.provider.AttemptSeen;
import se.superkoncis.router.domain.provider.Charge;
import se.superkoncis.router.domain.provider.ErrorClass;
import se.superkoncis.router.domain.provider.ModelWire.Exchange;
import se.superkoncis.router.domain.provider.Reply;

/** One attempt: price, reservation, exchange, charge. Whatever happens after the reservation, the ledger is told the end. */
final class Attempt {
    private static final Logger LOG = Logger.getLogger(Attempt.class);

    private static final long LEAST_TIME_TO_ANSWER = 100;

    private final Surroundings around;
    private final DeploymentGuard guard;
    private final CallProgress call;
    private final AttemptBooks books;

    Attempt(Surroundings around, DeploymentGuard guard, CallProgress call) {
        this.around = around;
        this.guard = guard;
        this.call = call;
        this.books = new AttemptBooks(around.ledger(), around.threads());
    }

    /** Completes with an answer, or with one of the exceptions of this package. */
    CompletionStage<Answered> make() {
        if (call.isOver(now())) {
            return tooLate();
        }
        ModelPrice price = around.prices().of(guard.deployment().priceKey()).orElse(null);
        if (price == null) {
            return CompletableFuture.failedFuture(new NotAttemptedException(
                    Refusal.PRICE_UNKNOWN,
                    around.prices().whyNot(guard.deployment().priceKey())));
        }
        ModelRequest request = call.request();
        MicroSek worstCase = price.worstCase(request.inputTokens(), request.outputTokens());
        Runnable leave;
        try {
            leave = guard.enter();
        } catch (CircuitBreakerOpenException leftAlone) {
            return CompletableFuture.failedFuture(leftAlone);
        }
        return reserved(ask(price, worstCase)).whenComplete((answered, failure) -> leave.run());
    }

    private CompletionStage<Answered> reserved(AttemptAsk ask) {
        return books.reserve(ask)
                .thenCompose(denied -> denied == null ? asked(ask) : CompletableFuture.failedFuture(denied));
    }

    /** Time may have run out while the money was set aside, or the breaker opened; neither is the provider's doing now. */
    private CompletionStage<Answered> asked(AttemptAsk ask) {
        Duration left = Duration.between(now(), call.deadline());
        if (left.isNegative() || left.isZero()) {
            return settled(ask, new Reply.Bad(ErrorClass.TIMEOUT, "no time left", Charge.NOTHING, null, false), 0);
        }
        return guard.ask(() -> exchange(ask, left))
                .exceptionallyCompose(failure -> DeploymentGuard.cause(failure) instanceof CircuitBreakerOpenException
                        ? takenBack(ask)
                        : CompletableFuture.failedFuture(failure));
    }

    private CompletionStage<Answered> takenBack(AttemptAsk ask) {
        AttemptEnd end = new AttemptEnd("cancelled", ErrorClass.CANCELLED.wireName(), null, CostSource.REPORTED, now());
        return books.end(ask, end).thenCompose(back -> CompletableFuture.failedFuture(new Gate.LeftAloneException()));
    }

    private Instant now() {
        return around.clock().instant();
    }

    private static CompletionStage<Answered> tooLate() {
        return CompletableFuture.failedFuture(
                new NotAttemptedException(Refusal.DEADLINE, "There is no time left for a model to answer."));
    }

    private AttemptAsk ask(ModelPrice price, MicroSek worstCase) {
        ModelRequest request = call.request();
        return new AttemptAsk(
                call.facts(),
                call.nextNumber(),
                guard.deployment(),
                price,
                worstCase,
                request.inputTokens(),
                request.outputTokens(),
                now(),
                call.deadline().plus(around.grace()));
    }

    private CompletionStage<Answered> exchange(AttemptAsk ask, Duration left) {
        long sentAt = System.nanoTime();
        Exchange exchange = around.wire().send(guard.deployment(), call.request(), call.sink(), left);
        if (call.sink() != null) {
            call.sink().attempt(() -> exchange.cancel(ErrorClass.CANCELLED));
        }
        guard.within(() -> exchange.begun().thenApply(Object.class::cast)).whenComplete((begun, late) -> {
            if (late != null) {
                exchange.cancel(ErrorClass.TIMEOUT);
            }
        });
        return exchange.reply().thenCompose(reply -> settled(ask, reply, System.nanoTime() - sentAt));
    }

    private CompletionStage<Answered> settled(AttemptAsk ask, Reply reply, long nanos) {
        Reply.Bad bad = reply instanceof Reply.Bad b ? b : null;
        AttemptEnd end = new AttemptEnd(
                bad == null ? "succeeded" : bad.error() == ErrorClass.CANCELLED ? "cancelled" : "failed",
                bad == null ? null : bad.error().wireName(),
                reply.charge().usage(),
                reply.charge().source(),
                now());
        CompletionStage<MicroSek> charged = call.atOnce() && bad == null
                ? CompletableFuture.completedFuture(books.endSoon(ask, end))
                : books.end(ask, end);
        return charged.thenApply(cost -> {
            call.made(cost);
            told(ask, end, reply, nanos, cost);
            if (bad != null) {
                throw failed(bad);
            }
            return new Answered(
                    ((Reply.Good) reply).body(), guard.deployment(), end.usage(), call.cost(), call.attempts());
        });
    }

    private void told(AttemptAsk ask, AttemptEnd end, Reply reply, long nanos, MicroSek cost) {
        AttemptSeen seen = new AttemptSeen(
                ask,
                end,
                call.request().kind(),
                reply instanceof Reply.Good good ? good.model() : null,
                around.wire().host(guard.deployment()),
                Duration.ofNanos(nanos),
                cost);
        around.observers().forEach(observer -> observer.attempted(seen));
    }

    private AttemptFailedException failed(Reply.Bad bad) {
        guard.failed(bad.error().wireName());
        if (bad.retryAfter() != null && !bad.retryAfter().isZero()) {
            guard.coolDown(bad.retryAfter());
        }
        Facts.of("model attempt failed")
                .with("call", call.facts().callId())
                .with("deployment", guard.deployment().name())
                .with("error", bad.error().wireName())
                .with("detail", bad.detail())
                .info(LOG);
        return new AttemptFailedException(bad, worthAnotherTry(bad));
    }

    private boolean worthAnotherTry(Reply.Bad bad) {
        if (bad.begun() || !bad.error().worthAnotherTry()) {
            return false;
        }
        if (bad.retryAfter() == null) {
            return !call.isOver(now());
        }
        long wait = bad.retryAfter().toMillis() + LEAST_TIME_TO_ANSWER;
        return bad.retryAfter().compareTo(around.maxRetryWait()) <= 0 && !call.isOver(now().plusMillis(wait));
    }
}
