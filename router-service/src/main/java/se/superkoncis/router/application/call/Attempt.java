package se.superkoncis.router.application.call;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.AttemptEnd;
import se.superkoncis.router.domain.budget.Ledger;
import se.superkoncis.router.domain.budget.LedgerAwayException;
import se.superkoncis.router.domain.call.CallOutcome.Answered;
import se.superkoncis.router.domain.call.CallOutcome.Refusal;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.price.MeterCharge;
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

    Attempt(Surroundings around, DeploymentGuard guard, CallProgress call) {
        this.around = around;
        this.guard = guard;
        this.call = call;
    }

    /** Completes with an answer, or with one of the two exceptions of this package. */
    CompletionStage<Answered> make() {
        if (call.isOver(around.clock().instant())) {
            return tooLate();
        }
        ModelPrice price = around.prices().of(guard.deployment().priceKey()).orElse(null);
        if (price == null) {
            return CompletableFuture.failedFuture(new NotAttemptedException(
                    Refusal.PRICE_UNKNOWN,
                    around.prices().whyNot(guard.deployment().priceKey())));
        }
        AttemptAsk ask = ask(price);
        try {
            return CompletableFuture.supplyAsync(() -> reserve(ask), around.ledgerThreads())
                    .thenCompose(denied -> denied == null ? exchange(ask) : CompletableFuture.failedFuture(denied));
        } catch (RejectedExecutionException ending) {
            return CompletableFuture.failedFuture(
                    new NotAttemptedException(Refusal.LEDGER_AWAY, "This instance is about to stop."));
        }
    }

    private static CompletionStage<Answered> tooLate() {
        return CompletableFuture.failedFuture(
                new NotAttemptedException(Refusal.DEADLINE, "There is no time left for a model to answer."));
    }

    private AttemptAsk ask(ModelPrice price) {
        Instant now = around.clock().instant();
        ModelRequest request = call.request();
        return new AttemptAsk(
                call.facts(),
                call.nextNumber(),
                guard.deployment(),
                price,
                price.worstCase(request.inputTokens(), request.outputTokens()),
                request.inputTokens(),
                request.outputTokens(),
                now,
                call.deadline().plus(around.grace()));
    }

    private NotAttemptedException reserve(AttemptAsk ask) {
        try {
            Ledger.Answer answer = around.ledger().reserve(ask);
            return answer instanceof Ledger.Answer.Denied denied
                    ? new NotAttemptedException(
                            denied.reason(),
                            "The attempt could cost " + ask.worstCase().toSek() + " SEK and "
                                    + denied.remaining().toSek() + " SEK are left.")
                    : null;
        } catch (LedgerAwayException away) {
            Facts.of("ledger away, no model is called")
                    .with("call", ask.facts().callId())
                    .with(away)
                    .warn(LOG);
            return new NotAttemptedException(
                    Refusal.LEDGER_AWAY, "The budget cannot be asked, so no model is called. Look at the database.");
        }
    }

    private CompletionStage<Answered> exchange(AttemptAsk ask) {
        Duration left = Duration.between(around.clock().instant(), call.deadline());
        if (left.isNegative() || left.isZero()) {
            Reply late = new Reply.Bad(ErrorClass.TIMEOUT, "no time left", Charge.NOTHING, null, false);
            return settledLater(ask, late, 0);
        }
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
        return exchange.reply().thenCompose(reply -> settledLater(ask, reply, System.nanoTime() - sentAt));
    }

    private CompletionStage<Answered> settledLater(AttemptAsk ask, Reply reply, long nanos) {
        try {
            return CompletableFuture.supplyAsync(() -> settle(ask, reply, nanos), around.ledgerThreads());
        } catch (RejectedExecutionException ending) {
            // The last attempts of an instance that stops: this thread may wait for one commit.
            return CompletableFuture.completedFuture(null).thenApply(none -> settle(ask, reply, nanos));
        }
    }

    private Answered settle(AttemptAsk ask, Reply reply, long nanos) {
        Reply.Bad bad = reply instanceof Reply.Bad b ? b : null;
        AttemptEnd end = new AttemptEnd(
                bad == null ? "succeeded" : bad.error() == ErrorClass.CANCELLED ? "cancelled" : "failed",
                bad == null ? null : bad.error().wireName(),
                reply.charge().usage(),
                reply.charge().source(),
                around.clock().instant());
        MicroSek cost = charged(ask, end);
        call.made(cost);
        String model = reply instanceof Reply.Good good ? good.model() : null;
        AttemptSeen seen = new AttemptSeen(
                ask,
                end,
                call.request().kind(),
                model,
                around.wire().host(guard.deployment()),
                Duration.ofNanos(nanos),
                cost);
        around.observers().forEach(observer -> observer.attempted(seen));
        if (bad != null) {
            throw failed(bad);
        }
        return new Answered(((Reply.Good) reply).body(), guard.deployment(), end.usage(), call.cost(), call.attempts());
    }

    private MicroSek charged(AttemptAsk ask, AttemptEnd end) {
        try {
            return around.ledger().end(ask, end);
        } catch (LedgerAwayException away) {
            Facts.of("end of an attempt not written yet, the ledger keeps it")
                    .with("attempt", ask.attemptId())
                    .with(away)
                    .warn(LOG);
            return end.usage() == null ? new MicroSek(0) : sum(ask.price(), end);
        }
    }

    private static MicroSek sum(ModelPrice price, AttemptEnd end) {
        return new MicroSek(price.charge(end.usage()).stream()
                .map(MeterCharge::amount)
                .mapToLong(MicroSek::amount)
                .sum());
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
            return !call.isOver(around.clock().instant());
        }
        long wait = bad.retryAfter().toMillis() + LEAST_TIME_TO_ANSWER;
        return bad.retryAfter().compareTo(around.maxRetryWait()) <= 0
                && !call.isOver(around.clock().instant().plusMillis(wait));
    }
}
