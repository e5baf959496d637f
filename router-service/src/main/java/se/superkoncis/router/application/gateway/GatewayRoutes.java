package se.superkoncis.router.application.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.superkoncis.router.domain.call.CallFacts;
import se.superkoncis.router.domain.gateway.AskedModel;
import se.superkoncis.router.domain.gateway.Payer;
import se.superkoncis.router.domain.meeting.RoutingState;
import se.superkoncis.router.domain.routing.ChooseRoute;
import se.superkoncis.router.domain.routing.Route;
import se.superkoncis.router.domain.routing.RoutingFacts;
import se.superkoncis.router.domain.routing.Tier;

/**
 * Chooses the first tier of a request by the router's rules. The model that was asked for stands in the place of the setting
 * {@code router.default-tier}, so that every rule that stops or lowers a tier holds for it, too.
 */
@ApplicationScoped
class GatewayRoutes {

    private final ChooseRoute choose = new ChooseRoute();
    private final RoutingState state;

    GatewayRoutes(RoutingState state) {
        this.state = state;
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
        if (asked.tier().isEmpty()) {
            return new Chosen(choose.choose(facts), facts);
        }
        RoutingFacts wished = wishing(facts, asked.tier().get());
        Route route = choose.choose(wished);
        // Nobody set a default; somebody asked.
        return new Chosen(new Route(route.tier(), route.reason().replace("_DEFAULT_", "_ASKED_")), wished);
    }

    private static RoutingFacts wishing(RoutingFacts facts, Tier tier) {
        return new RoutingFacts(
                facts.mode(),
                facts.featureOn(),
                facts.featureReason(),
                facts.stopped(),
                tier,
                facts.degraded(),
                facts.tags(),
                facts.revision());
    }
}
