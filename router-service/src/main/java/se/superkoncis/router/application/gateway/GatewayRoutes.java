package se.superkoncis.router.application.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.config.RouteSettings;
import se.superkoncis.router.domain.call.CallFacts;
import se.superkoncis.router.domain.gateway.AskedModel;
import se.superkoncis.router.domain.gateway.Payer;
import se.superkoncis.router.domain.meeting.RoutingState;
import se.superkoncis.router.domain.routing.Choice;
import se.superkoncis.router.domain.routing.Route;
import se.superkoncis.router.domain.routing.RoutingFacts;
import se.superkoncis.router.domain.routing.Situation;
import se.superkoncis.router.domain.routing.Tier;
import se.superkoncis.router.domain.routing.Work;
import se.superkoncis.router.domain.routing.cap.RoutingPolicy;
import se.superkoncis.router.domain.routing.choice.ChooseRoute;

/**
 * Chooses the first tier of a request by the router's rules. The model that was asked for stands in the place of the setting
 * {@code router.default-tier}, so that every rule that stops or lowers a tier holds for it, too. What is left of the budget is
 * not asked here: the ledger says so with each call.
 */
@ApplicationScoped
class GatewayRoutes {

    private final ChooseRoute choose;
    private final RoutingState state;
    private final RouteSettings settings;

    GatewayRoutes(RoutingState state, RouteSettings settings) {
        this.choose = new ChooseRoute(
                new RoutingPolicy(settings.deepFromWords(), settings.deepLanguages(), settings.alwaysInTime()));
        this.state = state;
        this.settings = settings;
    }

    /** The route and the facts that it was chosen by. */
    record Chosen(Route route, RoutingFacts facts) {

        /** What is told about a call that is made at a step of this route. */
        CallFacts call(UUID callId, Payer payer, Tier tier, String reason, String traceparent) {
            return new CallFacts(
                    callId,
                    payer.task(),
                    payer.tenantId(),
                    payer.meetingId(),
                    tier,
                    facts.mode(),
                    reason,
                    false,
                    facts.tags(),
                    facts.featureOn(),
                    facts.revision(),
                    traceparent);
        }
    }

    Chosen choose(Payer payer, AskedModel asked) {
        RoutingFacts facts = state.factsFor(payer.tenantId(), payer.meetingId());
        Optional<Tier> wish = asked.tier().filter(tier -> !isForcedBelow(facts, tier));
        Choice choice = choose.choose(new Situation(
                wish.map(tier -> wishing(facts, tier)).orElse(facts), Optional.empty(), work(payer.task())));
        Route route = choice.route();
        // Nobody set a default then; somebody asked.
        return new Chosen(
                wish.isPresent() ? new Route(route.tier(), route.reason().replace("_DEFAULT_", "_ASKED_")) : route,
                choice.facts());
    }

    /** A default tier that an override or the environment has set is a limit, not a wish. */
    private static boolean isForcedBelow(RoutingFacts facts, Tier tier) {
        return facts.tierForced() && tier.compareTo(facts.defaultTier()) > 0;
    }

    private Work work(String task) {
        return new Work(
                task,
                Optional.ofNullable(settings.taskTiers().get(task)).map(Tier::of),
                null,
                -1,
                Set.of(),
                Map.of(),
                new MicroSek(0),
                Map.of(),
                Duration.ofDays(1));
    }

    private static RoutingFacts wishing(RoutingFacts facts, Tier tier) {
        return new RoutingFacts(
                facts.mode(),
                facts.modeForced(),
                facts.featureOn(),
                facts.featureReason(),
                facts.stopped(),
                tier,
                facts.tierForced(),
                facts.plan(),
                facts.shares(),
                facts.degraded(),
                facts.tags(),
                facts.revision());
    }
}
