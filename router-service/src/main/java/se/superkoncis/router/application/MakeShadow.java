package se.superkoncis.router.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import se.superkoncis.events.EventIds;
import se.superkoncis.kit.cost.CpuTariff;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.meeting.TranscriptKey;
import se.superkoncis.meeting.intake.TranscriptTask.Request;
import se.superkoncis.router.application.writing.Spent;
import se.superkoncis.router.application.writing.WriteRecap;
import se.superkoncis.router.application.writing.Written;
import se.superkoncis.router.config.RecapSettings;
import se.superkoncis.router.config.RouteSettings;
import se.superkoncis.router.config.ShadowSettings;
import se.superkoncis.router.domain.call.CallFacts;
import se.superkoncis.router.domain.meeting.RecapReader;
import se.superkoncis.router.domain.meeting.RecapView.CitedPoint;
import se.superkoncis.router.domain.meeting.RoutingState;
import se.superkoncis.router.domain.recap.Recap;
import se.superkoncis.router.domain.routing.Route;
import se.superkoncis.router.domain.routing.Tier;
import se.superkoncis.router.domain.shadow.Judge;
import se.superkoncis.router.domain.shadow.ShadowOrder;
import se.superkoncis.router.domain.shadow.ShadowedRecap;
import se.superkoncis.router.domain.shadow.Trial;
import se.superkoncis.router.domain.shadow.Verdict;

/** Tries a tier on a meeting whose recap is out, and judges what came. Nothing stands in when it fails: that is what it shows. */
@ApplicationScoped
public class MakeShadow {

    private final WriteRecap writer;
    private final TellRecap tell;
    private final RecapTiers engines;
    private final RoutingState routing;
    private final RecapReader recaps;
    private final TenantTransaction tenants;
    private final RecapSettings settings;
    private final RouteSettings routes;
    private final ShadowSettings shadows;
    private final CpuTariff tariff;
    private final Clock clock;

    MakeShadow(
            WriteRecap writer,
            TellRecap tell,
            RecapTiers engines,
            RoutingState routing,
            RecapReader recaps,
            TenantTransaction tenants,
            RecapSettings settings,
            RouteSettings routes,
            ShadowSettings shadows,
            Clock clock) {
        this.writer = writer;
        this.tell = tell;
        this.engines = engines;
        this.routing = routing;
        this.recaps = recaps;
        this.tenants = tenants;
        this.settings = settings;
        this.routes = routes;
        this.shadows = shadows;
        this.tariff = new CpuTariff(settings.sekPerCpuSecond(), settings.tariffVersion());
        this.clock = clock;
    }

    /**
     * What came of an order.
     *
     * @param outcome for the metric: the verdict's code, or why nothing was tried
     * @param shadowed empty when nothing was tried
     */
    public record Tried(String outcome, Optional<ShadowedRecap> shadowed) {

        static Tried not(String why) {
            return new Tried(why, Optional.empty());
        }
    }

    /** Makes the trial, unless it comes too late, the meeting is gone, or no model may be called any more. */
    public CompletionStage<Tried> begin(Request request, ShadowOrder order, Executor pool) {
        TranscriptKey key = request.key();
        Instant startedAt = clock.instant();
        if (startedAt.isAfter(request.readyAt().plus(shadows.patience()))) {
            return CompletableFuture.completedFuture(Tried.not("TOO_LATE"));
        }
        if (routing.factsFor(key.tenantId(), key.meetingId()).noModel()) {
            return CompletableFuture.completedFuture(Tried.not("STOPPED"));
        }
        Optional<List<String>> shown = shown(key);
        if (shown.isEmpty()) {
            return CompletableFuture.completedFuture(Tried.not("ERASED"));
        }
        CpuMeter cpu = new CpuMeter(pool);
        return cpu.measure(() -> written(request, order, startedAt, cpu).thenApply(written -> {
            if (written instanceof Written.Unusable unusable && unusable.refusal() != null) {
                return Tried.not(unusable.refusal().name());
            }
            ShadowedRecap shadowed = judged(request, order, written, shown.get(), startedAt, cpu.time());
            return new Tried(shadowed.verdict().code(), Optional.of(shadowed));
        }));
    }

    private CompletionStage<Written> written(Request request, ShadowOrder order, Instant startedAt, Executor pool) {
        Tier tier = order.plan().tier();
        if (tell.isByModel(tier, request.transcript())) {
            return writer.write(request.transcript(), facts(request, order), startedAt.plus(shadows.timeout()), pool);
        }
        RecapTiers.Made made =
                engines.make(new Route(tier, order.plan().reason()), request.transcript(), settings.words());
        Spent nothing = new Spent(new MicroSek(0), 0, null);
        return CompletableFuture.completedFuture(
                made.route().tier() == tier
                        ? new Written.Usable(made.recap(), nothing, 1, 0, false)
                        : new Written.Unusable(RecapTiers.DEEP_FAILED, null, "the engine failed", nothing));
    }

    private static CallFacts facts(Request request, ShadowOrder order) {
        return new CallFacts(
                EventIds.fresh(),
                MakeRecap.TASK,
                request.key().tenantId(),
                request.key().meetingId(),
                order.plan().tier(),
                order.facts().mode(),
                order.plan().reason(),
                true,
                order.facts().tags(),
                order.facts().featureOn(),
                order.facts().revision(),
                request.traceparent());
    }

    /** Texts of the points that people got; empty when there is no such recap any more. */
    private Optional<List<String>> shown(TranscriptKey key) {
        return tenants.call(
                key.tenantId(),
                () -> recaps.ofMeeting(key.meetingId(), Optional.of(key.tenantId())).stream()
                        .filter(recap -> recap.key().equals(key))
                        .findFirst()
                        .flatMap(recap -> recap.content())
                        .map(content ->
                                content.points().stream().map(CitedPoint::text).toList()));
    }

    private ShadowedRecap judged(
            Request request, ShadowOrder order, Written written, List<String> shown, Instant startedAt, Duration cpu) {
        Instant madeAt = clock.instant();
        Written.Usable usable = written instanceof Written.Usable u ? u : null;
        Optional<Recap> recap = Optional.ofNullable(usable).map(Written.Usable::recap);
        Verdict verdict = Judge.judge(new Trial(
                usable == null ? ((Written.Unusable) written).code() : null,
                recap,
                usable == null ? 0 : usable.dropped(),
                Duration.between(startedAt, madeAt),
                routes.promise(),
                shown));
        MicroSek cpuCost = tariff.cost(cpu);
        return new ShadowedRecap(
                request.key(),
                order.plan(),
                order.shown(),
                order.facts(),
                recap,
                Optional.ofNullable(written.spent().deployment()),
                verdict,
                new MicroSek(cpuCost.amount() + written.spent().cost().amount()),
                cpuCost,
                tariff.version(),
                cpu,
                startedAt,
                madeAt,
                request.attempt(),
                request.traceparent());
    }
}
