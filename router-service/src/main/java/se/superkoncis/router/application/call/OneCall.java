package se.superkoncis.router.application.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.router.application.call.deployment.AttemptFailedException;
import se.superkoncis.router.application.call.deployment.DeploymentGuard;
import se.superkoncis.router.application.call.deployment.Waits;
import se.superkoncis.router.domain.call.CallOutcome;
import se.superkoncis.router.domain.call.CallOutcome.Failed;
import se.superkoncis.router.domain.call.CallOutcome.Refused;
import se.superkoncis.router.domain.provider.ErrorClass;

/** Asks the deployments of a tier in their order until one answers, the money ends, or the time. */
final class OneCall {
    private static final Logger LOG = Logger.getLogger(OneCall.class);
    private static final int ROUNDS = 3;

    private final Surroundings around;
    private final CallProgress call;
    private NotAttemptedException refusal;
    private AttemptFailedException failure;
    private String passedOver;
    /** Deployments that did not answer, and why; told when another one is asked in their place. */
    private final Map<DeploymentGuard, String> givenUp = new LinkedHashMap<>();

    OneCall(Surroundings around, CallProgress call) {
        this.around = around;
        this.call = call;
    }

    CompletionStage<CallOutcome> ask(List<DeploymentGuard> deployments) {
        return next(deployments, 0, new ArrayList<>(), 1);
    }

    private CompletionStage<CallOutcome> next(
            List<DeploymentGuard> order, int at, List<DeploymentGuard> cooling, int round) {
        if (at == order.size()) {
            return waitFor(cooling, round);
        }
        DeploymentGuard guard = order.get(at);
        if (!guard.cooling().isZero()) {
            cooling.add(guard);
            passOver(guard, "cooling_down");
            return next(order, at + 1, cooling, round);
        }
        tellFallbacks(guard);
        return guard.call(new Attempt(around, guard, call)::make)
                .handle((answered, failed) -> {
                    if (failed == null) {
                        return CompletableFuture.<CallOutcome>completedFuture(answered);
                    }
                    return goesOn(guard, DeploymentGuard.cause(failed))
                            ? next(order, at + 1, cooling, round)
                            : CompletableFuture.completedFuture(outcome());
                })
                .thenCompose(stage -> stage);
    }

    /** Remembers why a deployment did not answer, and says whether another one may. */
    private boolean goesOn(DeploymentGuard guard, Throwable why) {
        if (why instanceof AttemptFailedException failed) {
            failure = failed;
            passOver(guard, failed.error().wireName());
            return !failed.endsCall() && !call.isOver(around.clock().instant());
        }
        if (why instanceof NotAttemptedException not) {
            refusal = refusal == null || not.endsCall() ? not : refusal;
            passOver(guard, not.reason().name().toLowerCase(Locale.ROOT));
            return !not.endsCall();
        }
        if (why instanceof CircuitBreakerOpenException) {
            passOver(guard, "breaker_open");
        } else if (why instanceof BulkheadException) {
            passOver(guard, "busy");
        } else {
            Facts.of("a model call broke").with("call", call.facts().callId()).error(LOG, why);
            passOver(guard, "internal");
        }
        return true;
    }

    private void passOver(DeploymentGuard guard, String why) {
        passedOver = why;
        givenUp.put(guard, why);
    }

    /** A fallback is one only when there is another deployment to fall back to; waiting for the same one is none. */
    private void tellFallbacks(DeploymentGuard next) {
        givenUp.remove(next);
        givenUp.forEach((guard, why) ->
                around.observers().forEach(observer -> observer.fellBack(call.facts(), guard.deployment(), why)));
        givenUp.clear();
    }

    /** When only deployments that asked for a pause are left, the first to be over is waited for, if there is time. */
    private CompletionStage<CallOutcome> waitFor(List<DeploymentGuard> cooling, int round) {
        Duration wait = cooling.stream()
                .map(DeploymentGuard::cooling)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Instant now = around.clock().instant();
        if (wait == null || round == ROUNDS || call.isOver(now.plus(wait))) {
            return CompletableFuture.completedFuture(outcome());
        }
        return CompletableFuture.runAsync(
                        () -> {}, CompletableFuture.delayedExecutor(Waits.withJitter(wait), TimeUnit.MILLISECONDS))
                .thenCompose(waited -> next(List.copyOf(cooling), 0, new ArrayList<>(), round + 1));
    }

    private CallOutcome outcome() {
        if (failure != null) {
            return new Failed(
                    failure.error().wireName(), failure.getMessage(), call.cost(), call.attempts(), failure.begun());
        }
        if (refusal != null) {
            return new Refused(refusal.reason(), refusal.getMessage());
        }
        ErrorClass why = "cooling_down".equals(passedOver) ? ErrorClass.RATE_LIMITED : ErrorClass.CONNECTION;
        return new Failed(
                why.wireName(),
                "No deployment of the tier takes calls now: " + passedOver + ".",
                call.cost(),
                call.attempts(),
                false);
    }
}
