package se.superkoncis.router.application.call;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.router.application.call.deployment.DeploymentGuard;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.AttemptEnd;
import se.superkoncis.router.domain.budget.Ledger;
import se.superkoncis.router.domain.budget.LedgerAwayException;
import se.superkoncis.router.domain.call.CallOutcome.Refusal;
import se.superkoncis.router.domain.price.MeterCharge;

/** What an attempt says to the ledger, and what it makes of a ledger that is away. Goes on with threads of the calls. */
final class AttemptBooks {
    private static final Logger LOG = Logger.getLogger(AttemptBooks.class);

    private final Ledger ledger;
    private final Executor threads;

    AttemptBooks(Ledger ledger, Executor threads) {
        this.ledger = ledger;
        this.threads = threads;
    }

    /** Completes with why the attempt may not be made, or with null when its worst case is set aside. */
    CompletionStage<NotAttemptedException> reserve(AttemptAsk ask) {
        return handled(
                ledger.setAside(ask), (answer, failure) -> failure == null ? denied(ask, answer) : away(ask, failure));
    }

    /** Completes with what the attempt is charged; while the ledger is away, what it will be when the ledger has written it. */
    CompletionStage<MicroSek> end(AttemptAsk ask, AttemptEnd end) {
        return handled(
                ledger.settle(ask, end), (charged, failure) -> failure == null ? charged : kept(ask, end, failure));
    }

    /** Ends the attempt without waiting for the commit; what it will be charged. */
    MicroSek endSoon(AttemptAsk ask, AttemptEnd end) {
        handled(ledger.settleSoon(ask, end), (charged, failure) -> failure == null ? charged : kept(ask, end, failure))
                .whenComplete((charged, fault) -> {
                    if (fault != null) {
                        Facts.of("end of an attempt failed in a way that should not be")
                                .with("attempt", ask.attemptId())
                                .error(LOG, fault);
                    }
                });
        return sum(ask, end);
    }

    /** The ledger's thread writes for everybody and is not held; an answer that is there already needs no other thread. */
    private <T, R> CompletionStage<R> handled(CompletionStage<T> stage, BiFunction<T, Throwable, R> then) {
        return stage.toCompletableFuture().isDone() ? stage.handle(then) : stage.handleAsync(then, threads);
    }

    private static NotAttemptedException denied(AttemptAsk ask, Ledger.Answer answer) {
        return answer instanceof Ledger.Answer.Denied denied
                ? new NotAttemptedException(
                        denied.reason(),
                        "The attempt could cost " + ask.worstCase().toSek() + " SEK and "
                                + denied.remaining().toSek() + " SEK are left.")
                : null;
    }

    private static NotAttemptedException away(AttemptAsk ask, Throwable failure) {
        Facts.of("ledger away, no model is called")
                .with("call", ask.facts().callId())
                .with(onlyAway(failure))
                .warn(LOG);
        return new NotAttemptedException(
                Refusal.LEDGER_AWAY, "The budget cannot be asked, so no model is called. Look at the database.");
    }

    private static MicroSek kept(AttemptAsk ask, AttemptEnd end, Throwable failure) {
        Facts.of("end of an attempt not written yet, the ledger keeps it")
                .with("attempt", ask.attemptId())
                .with(onlyAway(failure))
                .warn(LOG);
        return sum(ask, end);
    }

    /** Anything else is a fault of ours. */
    private static LedgerAwayException onlyAway(Throwable failure) {
        Throwable cause = DeploymentGuard.cause(failure);
        if (cause instanceof LedgerAwayException away) {
            return away;
        }
        throw cause instanceof RuntimeException fault ? fault : new IllegalStateException(cause);
    }

    private static MicroSek sum(AttemptAsk ask, AttemptEnd end) {
        if (end.usage() == null) {
            return new MicroSek(0);
        }
        return new MicroSek(ask.price().charge(end.usage()).stream()
                .map(MeterCharge::amount)
                .mapToLong(MicroSek::amount)
                .sum());
    }
}
