package se.superkoncis.router.application.call;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.router.application.call.deployment.Configured;
import se.superkoncis.router.application.call.deployment.DeploymentGuard;
import se.superkoncis.router.application.call.unfailing.UnfailingObserver;
import se.superkoncis.router.application.call.unfailing.UnfailingWire;
import se.superkoncis.router.config.ModelSettings;
import se.superkoncis.router.domain.budget.Ledger;
import se.superkoncis.router.domain.call.CallOutcome;
import se.superkoncis.router.domain.call.CallOutcome.Refusal;
import se.superkoncis.router.domain.call.CallOutcome.Refused;
import se.superkoncis.router.domain.call.CallRequest;
import se.superkoncis.router.domain.call.ChunkSink;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.call.ModelCalls;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.price.ModelPrice;
import se.superkoncis.router.domain.price.Prices;
import se.superkoncis.router.domain.provider.CallObserver;
import se.superkoncis.router.domain.provider.ErrorClass;
import se.superkoncis.router.domain.provider.ModelWire;
import se.superkoncis.router.domain.provider.Regions;
import se.superkoncis.router.domain.routing.Tier;

/** Calls of models with the deployments of the settings. */
@Startup
@ApplicationScoped
public class CallModels implements ModelCalls {
    private static final Logger LOG = Logger.getLogger(CallModels.class);

    private final ExecutorService threads;
    private final Surroundings around;
    private final Regions regions;
    private final List<DeploymentGuard> guards;

    CallModels(
            ModelSettings settings,
            Prices prices,
            Ledger ledger,
            ModelWire wire,
            @All List<CallObserver> observers,
            Clock clock) {
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(settings.ledgerThreads(), work -> {
            Thread thread = new Thread(work, "router-calls-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        this.around = new Surroundings(
                prices,
                ledger,
                new UnfailingWire(wire),
                observers.stream().<CallObserver>map(UnfailingObserver::new).toList(),
                this::goOn,
                clock,
                settings.reservationGrace(),
                settings.maxRetryWait());
        this.regions = new Regions(settings.regions());
        this.guards = Configured.from(settings).stream()
                .map(one -> new DeploymentGuard(one, settings.breaker(), clock))
                .toList();
        guards.forEach(this::sayWhatIsNotCalled);
    }

    /** The last attempts of an instance that stops go on with the ledger's own thread. */
    private void goOn(Runnable work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException ending) {
            work.run();
        }
    }

    @Override
    public boolean has(Tier tier) {
        return guards.stream()
                .anyMatch(guard -> guard.serves(tier, ModelRequest.Kind.CHAT)
                        && whyNot(guard).isEmpty());
    }

    @Override
    public CompletionStage<CallOutcome> call(CallRequest request) {
        return start(request, null);
    }

    @Override
    public CompletionStage<CallOutcome> stream(CallRequest request, ChunkSink sink) {
        return start(request, sink);
    }

    private CompletionStage<CallOutcome> start(CallRequest request, ChunkSink sink) {
        List<DeploymentGuard> ofTier = guards.stream()
                .filter(guard ->
                        guard.serves(request.facts().tier(), request.request().kind()))
                .toList();
        List<DeploymentGuard> usable = ofTier.stream()
                .filter(guard -> standingProblem(guard).isEmpty())
                .toList();
        CallProgress progress = new CallProgress(request, sink);
        CompletionStage<CallOutcome> outcome = usable.isEmpty()
                ? CompletableFuture.completedFuture(nobody(ofTier))
                : new OneCall(around, progress).ask(usable);
        return outcome.exceptionally(bug -> broken(request, progress, bug))
                .whenComplete(
                        (end, never) -> around.observers().forEach(observer -> observer.called(request.facts(), end)));
    }

    private static CallOutcome broken(CallRequest request, CallProgress progress, Throwable bug) {
        Facts.of("a model call broke").with("call", request.facts().callId()).error(LOG, bug);
        MicroSek cost = progress.cost();
        return new CallOutcome.Failed(
                ErrorClass.CONNECTION.wireName(),
                "The call broke; see the log.",
                cost,
                progress.attempts(),
                progress.sink() != null);
    }

    private CallOutcome nobody(List<DeploymentGuard> ofTier) {
        if (ofTier.isEmpty()) {
            return new Refused(
                    Refusal.NO_DEPLOYMENT,
                    "The tier has no model for this. Set router.models.deployments.NAME.tier and its like.");
        }
        boolean abroad = ofTier.stream().noneMatch(this::regionAllowed);
        return new Refused(
                abroad ? Refusal.REGION_NOT_ALLOWED : Refusal.NO_DEPLOYMENT,
                standingProblem(ofTier.get(0)).orElse(""));
    }

    /** Every deployment, in the order in which its tier asks it. */
    public List<ModelStatus> status() {
        return guards.stream().map(this::status).toList();
    }

    /** Tells of each deployment what gauges may ask at any time. */
    public void gauges(GaugeSink sink) {
        guards.forEach(guard -> sink.deployment(guard.deployment(), guard::running, guard::breakerIsOpen));
    }

    /** Takes what gauges may ask. */
    @FunctionalInterface
    public interface GaugeSink {
        /**
         * One deployment.
         *
         * @param running attempts under way
         * @param open whether its circuit breaker is open
         */
        void deployment(Deployment deployment, IntSupplier running, BooleanSupplier open);
    }

    private ModelStatus status(DeploymentGuard guard) {
        Deployment deployment = guard.deployment();
        Optional<ModelPrice> price = around.prices().of(deployment.priceKey());
        Optional<String> why = whyNot(guard);
        return new ModelStatus(
                deployment.name(),
                deployment.tier().wireName(),
                deployment.provider(),
                deployment.publisher(),
                deployment.model(),
                guard.kinds().stream()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList(),
                around.wire().host(deployment),
                deployment.region(),
                regionAllowed(guard),
                deployment.priceKey(),
                price.isPresent(),
                price.map(ModelPrice::catalogueVersion).orElse(null),
                why.isEmpty(),
                why.orElse(null),
                guard.breakerState(),
                guard.cooling().toSeconds(),
                guard.running(),
                guard.lastError(),
                guard.lastErrorAt());
    }

    private boolean regionAllowed(DeploymentGuard guard) {
        return regions.allow(guard.deployment().region());
    }

    /** What only another configuration cures. */
    private Optional<String> standingProblem(DeploymentGuard guard) {
        if (!regionAllowed(guard)) {
            return Optional.of("The region " + guard.deployment().region()
                    + " is not in router.models.regions, so this deployment is never called.");
        }
        return around.wire().problem(guard.deployment());
    }

    private Optional<String> whyNot(DeploymentGuard guard) {
        String key = guard.deployment().priceKey();
        return standingProblem(guard)
                .or(() -> around.prices().of(key).isPresent()
                        ? Optional.empty()
                        : Optional.of(around.prices().whyNot(key)));
    }

    private void sayWhatIsNotCalled(DeploymentGuard guard) {
        Optional<String> why = whyNot(guard);
        Facts facts = Facts.of(why.isEmpty() ? "model" : "model is not called")
                .with("deployment", guard.deployment().name())
                .with("tier", guard.deployment().tier().wireName())
                .with("region", guard.deployment().region())
                .with("why", why.orElse(null));
        if (why.isEmpty()) {
            facts.info(LOG);
        } else {
            facts.warn(LOG);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
            Facts.of("threads of model calls were still at work").warn(LOG);
        }
    }
}
