package se.superkoncis.router.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.application.writing.Spent;
import se.superkoncis.router.application.writing.WriteRecap;
import se.superkoncis.router.application.writing.Written;
import se.superkoncis.router.config.RecapSettings;
import se.superkoncis.router.config.RouteSettings;
import se.superkoncis.router.domain.call.CallFacts;
import se.superkoncis.router.domain.call.CallOutcome.Refusal;
import se.superkoncis.router.domain.call.ModelCalls;
import se.superkoncis.router.domain.recap.Recap;
import se.superkoncis.router.domain.routing.Considered;
import se.superkoncis.router.domain.routing.Considered.Verdict;
import se.superkoncis.router.domain.routing.Route;
import se.superkoncis.router.domain.routing.Tier;
import se.superkoncis.text.meeting.Transcript;

/**
 * Makes the recap that a route asks for: by a model where the tier has one, else by the embedded engine; whatever fails, something
 * cheaper answers.
 */
@ApplicationScoped
class TellRecap {

    private static final String BY_MODEL = "ModelWritesTheRecap";
    private static final Spent NOTHING = new Spent(new MicroSek(0), 0, null);
    /** At the cap, and where nobody knows the price, the next cheaper tier may still have a model. */
    private static final Set<Refusal> CHEAPER =
            EnumSet.of(Refusal.MEETING_BUDGET, Refusal.TENANT_BUDGET, Refusal.MONTH_BUDGET, Refusal.PRICE_UNKNOWN);

    private final RecapTiers engines;
    private final WriteRecap writer;
    private final ModelCalls calls;
    private final TierTimes times;
    private final RecapSettings settings;
    private final RouteSettings routes;
    private final Clock clock;

    TellRecap(
            RecapTiers engines,
            WriteRecap writer,
            ModelCalls calls,
            TierTimes times,
            RecapSettings settings,
            RouteSettings routes,
            Clock clock) {
        this.engines = engines;
        this.writer = writer;
        this.calls = calls;
        this.times = times;
        this.settings = settings;
        this.routes = routes;
        this.clock = clock;
    }

    /**
     * A recap, the route that it came by in the end, and how.
     *
     * @param byModel whether a model wrote it
     * @param steps what was tried, for those who ask why
     * @param spent on models, failed attempts included
     */
    record Told(Recap recap, Route route, boolean byModel, List<String> notices, List<Considered> steps, Spent spent) {}

    /**
     * Makes the recap. The caller's thread does the embedded engine's work and the preparing; no thread waits for a model.
     *
     * @param facts of its calls; the tier and reason are set here
     * @param readyAt when the promise began
     */
    CompletionStage<Told> tell(Transcript transcript, CallFacts facts, Route route, Instant readyAt, Executor pool) {
        return attempt(new Order(transcript, facts, readyAt), route, List.of(), NOTHING, pool);
    }

    private record Order(Transcript transcript, CallFacts facts, Instant readyAt) {}

    private CompletionStage<Told> attempt(
            Order order, Route route, List<Considered> steps, Spent before, Executor pool) {
        if (!isByModel(route.tier(), order.transcript())) {
            return CompletableFuture.completedFuture(embedded(order, route, steps, before));
        }
        Instant began = clock.instant();
        return writer.write(order.transcript(), order.facts().by(route.tier(), route.reason()), deadline(order), pool)
                .thenComposeAsync(
                        written -> {
                            times.took(route.tier(), true, Duration.between(began, clock.instant()));
                            return written instanceof Written.Usable usable
                                    ? CompletableFuture.completedFuture(told(usable, route, steps, before))
                                    : instead(order, route, steps, before, (Written.Unusable) written, pool);
                        },
                        pool);
    }

    /** Whether a model writes recaps of this tier, and this one is worth asking for. */
    boolean isByModel(Tier tier, Transcript transcript) {
        return tier != Tier.EXTRACTIVE
                && calls.has(tier)
                && Words.spoken(transcript) >= settings.model().fromWords();
    }

    private Instant deadline(Order order) {
        return order.readyAt().plus(routes.promise()).minus(settings.model().reserve());
    }

    private static Told told(Written.Usable usable, Route route, List<Considered> steps, Spent before) {
        Spent spent = before.and(usable.spent());
        Considered step = new Considered(
                BY_MODEL,
                Verdict.PASSED,
                route.tier(),
                null,
                Map.of(
                        "deployment", spent.deployment().name(),
                        "attempts", Integer.toString(spent.attempts()),
                        "windows", Integer.toString(usable.windows()),
                        "points dropped", Integer.toString(usable.dropped()),
                        "mended", Boolean.toString(usable.mended())));
        return new Told(usable.recap(), route, true, usable.recap().notices(), plus(steps, step), spent);
    }

    private CompletionStage<Told> instead(
            Order order, Route route, List<Considered> steps, Spent before, Written.Unusable unusable, Executor pool) {
        Spent spent = before.and(unusable.spent());
        boolean cheaper = unusable.refusal() != null && CHEAPER.contains(unusable.refusal());
        Tier tier = cheaper ? route.tier().cheaper() : standIn(order, route.tier(), unusable);
        Route next = route.lowered(tier, unusable.code());
        Considered step = new Considered(
                BY_MODEL,
                Verdict.LOWERED,
                tier,
                unusable.code(),
                Map.of("detail", unusable.detail(), "attempts", Integer.toString(spent.attempts())));
        if (cheaper) {
            return attempt(order, next, plus(steps, step), spent, pool);
        }
        return CompletableFuture.completedFuture(embedded(order, next, plus(steps, step), spent));
    }

    /** The embedded engine in place of a model: nothing when nobody keeps the books, the deep one only when there is time. */
    private Tier standIn(Order order, Tier tier, Written.Unusable unusable) {
        if (unusable.refusal() == Refusal.LEDGER_AWAY) {
            return Tier.EXTRACTIVE;
        }
        Duration left = Duration.between(clock.instant(), order.readyAt().plus(routes.promise()));
        boolean time = left.compareTo(settings.model().reserve().multipliedBy(2)) > 0;
        return tier == Tier.DEEP && !time ? Tier.FAST : tier;
    }

    /** The engine's recap; each reason why no model wrote it is a notice. */
    private Told embedded(Order order, Route route, List<Considered> steps, Spent spent) {
        Instant began = clock.instant();
        RecapTiers.Made made = engines.make(route, order.transcript(), settings.words());
        times.took(made.route().tier(), false, Duration.between(began, clock.instant()));
        List<String> all = new ArrayList<>(made.notices());
        steps.forEach(step -> all.add(step.code()));
        return new Told(made.recap(), made.route(), false, all, steps, spent);
    }

    private static List<Considered> plus(List<Considered> steps, Considered step) {
        List<Considered> all = new ArrayList<>(steps);
        all.add(step);
        return all;
    }
}
