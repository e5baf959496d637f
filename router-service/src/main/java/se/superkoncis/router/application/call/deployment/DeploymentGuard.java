package se.superkoncis.router.application.call.deployment;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.router.config.ModelSettings.Breaker;
import se.superkoncis.router.domain.call.CallOutcome.Answered;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.provider.ErrorClass;
import se.superkoncis.router.domain.routing.Tier;

/**
 * What stands before a deployment. Around the ledger: retries around a bulkhead, so that each retry is an attempt with a
 * reservation of its own, and an attempt that is not let through reserves nothing. Behind the ledger: the circuit breaker, which
 * hears of what the provider did and of nothing else; a denied reservation says nothing about its health.
 */
public final class DeploymentGuard {
    private static final Logger LOG = Logger.getLogger(DeploymentGuard.class);

    private final Configured configured;
    private final Clock clock;
    private final TypedGuard<CompletionStage<Answered>> attempts;
    private final TypedGuard<CompletionStage<Answered>> breaker;
    private final TypedGuard<CompletionStage<Object>> patience;
    private final AtomicInteger running = new AtomicInteger();
    private final Gate gate;
    /** By {@link System#nanoTime()}: a clock that is set must not make a pause longer or shorter. */
    private final AtomicLong coolUntil = new AtomicLong(System.nanoTime());

    private volatile String lastError;
    private volatile Instant lastErrorAt;

    /** With its settings. */
    public DeploymentGuard(Configured configured, Breaker settings, Clock clock) {
        this.configured = configured;
        this.clock = clock;
        this.gate = new Gate(settings.delay());
        String name = configured.deployment().name();
        this.attempts = TypedGuard.create(new TypeLiteral<CompletionStage<Answered>>() {})
                .withDescription("model " + name)
                .withRetry()
                .maxRetries(configured.maxRetries())
                .delay(0, ChronoUnit.MILLIS)
                .jitter(0, ChronoUnit.MILLIS)
                .whenException(e -> cause(e) instanceof AttemptFailedException failed && failed.again())
                .withCustomBackoff()
                .strategy(Waits::new)
                .done()
                .done()
                .withBulkhead()
                .limit(configured.maxConcurrent())
                .queueSize(configured.maxQueued())
                .onAccepted(running::incrementAndGet)
                .onFinished(running::decrementAndGet)
                .done()
                .build();
        this.breaker = TypedGuard.create(new TypeLiteral<CompletionStage<Answered>>() {})
                .withDescription("health of " + name)
                .withCircuitBreaker()
                .requestVolumeThreshold(settings.window())
                .failureRatio(settings.failureRatio())
                .delay(settings.delay().toMillis(), ChronoUnit.MILLIS)
                .when(this::saysIll)
                .onStateChange(this::changed)
                .done()
                .build();
        this.patience = TypedGuard.create(new TypeLiteral<CompletionStage<Object>>() {})
                .withDescription("patience with " + name)
                .withTimeout()
                .duration(configured.timeout().toMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
    }

    /** A caller who left before the first word has learned nothing: that does not make a deployment well that was ill. */
    private boolean saysIll(Throwable failure) {
        return cause(failure) instanceof AttemptFailedException failed
                && (failed.error().isIllness()
                        || failed.error() == ErrorClass.CANCELLED
                                && !failed.begun()
                                && gate.state() == CircuitBreakerState.HALF_OPEN);
    }

    /** The deployment. */
    public Deployment deployment() {
        return configured.deployment();
    }

    /** Whether it is there for this tier and this kind of request. */
    public boolean serves(Tier tier, ModelRequest.Kind kind) {
        return deployment().tier() == tier && configured.kinds().contains(kind);
    }

    /** What it answers. */
    public Set<ModelRequest.Kind> kinds() {
        return configured.kinds();
    }

    /** Makes an attempt, and others after it while that helps. */
    public CompletionStage<Answered> call(Supplier<CompletionStage<Answered>> attempt) {
        return attempts.get(attempt);
    }

    /**
     * Lets an attempt through to the ledger.
     *
     * @return to be run when the attempt has ended or was not made
     * @throws Gate.LeftAloneException when the deployment is ill
     */
    public Runnable enter() {
        return gate.enter();
    }

    /** Asks the provider; what comes of it counts for the deployment's health. */
    public CompletionStage<Answered> ask(Supplier<CompletionStage<Answered>> exchange) {
        return breaker.get(exchange);
    }

    /** Fails when this takes longer than the deployment may. */
    public CompletionStage<Object> within(Supplier<CompletionStage<Object>> work) {
        return patience.get(work);
    }

    /** Remembers why an attempt failed, for people. */
    public void failed(String errorClass) {
        lastError = errorClass;
        lastErrorAt = clock.instant();
    }

    /** The provider asked to be left alone for so long. */
    public void coolDown(Duration wait) {
        long until = System.nanoTime() + wait.toNanos();
        long before = coolUntil.getAndAccumulate(until, (old, now) -> now - old > 0 ? now : old);
        if (until - before > 0) {
            Facts.of("model cools down")
                    .with("deployment", deployment().name())
                    .with("seconds", wait.toSeconds())
                    .info(LOG);
        }
    }

    /** How long it is still to be left alone; zero when it may be asked. */
    public Duration cooling() {
        return Duration.ofNanos(Math.max(0, coolUntil.get() - System.nanoTime()));
    }

    /** Whether its circuit breaker is open. */
    public boolean breakerIsOpen() {
        return gate.state() == CircuitBreakerState.OPEN;
    }

    /** The breaker's state, for people. */
    public String breakerState() {
        return gate.state().name();
    }

    /** Attempts under way. */
    public int running() {
        return running.get();
    }

    /** Why the last attempt failed that did; null when none did. */
    public String lastError() {
        return lastError;
    }

    /** When that was; null when none did. */
    public Instant lastErrorAt() {
        return lastErrorAt;
    }

    private void changed(CircuitBreakerState state) {
        gate.changed(state);
        Facts.of("circuit breaker")
                .with("deployment", deployment().name())
                .with("state", state)
                .warn(LOG);
    }

    /** What is behind the wrappers of futures. */
    public static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? cause(failure.getCause())
                : failure;
    }
}
