package se.superkoncis.router.application.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import se.superkoncis.events.EventIds;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.config.GatewaySettings;
import se.superkoncis.router.domain.call.CallOutcome;
import se.superkoncis.router.domain.call.CallOutcome.Answered;
import se.superkoncis.router.domain.call.CallOutcome.Failed;
import se.superkoncis.router.domain.call.CallOutcome.Refused;
import se.superkoncis.router.domain.call.CallRequest;
import se.superkoncis.router.domain.call.ModelCalls;
import se.superkoncis.router.domain.routing.Tier;

/**
 * Makes embeddings with the tier that was asked for. There is no cheaper tier to go down to: vectors of different models cannot
 * be compared, so a silent change would spoil the client's index.
 */
@ApplicationScoped
public class MakeVectors {

    private final ModelCalls calls;
    private final GatewayRoutes routes;
    private final GatewaySettings settings;
    private final Clock clock;

    MakeVectors(ModelCalls calls, GatewayRoutes routes, GatewaySettings settings, Clock clock) {
        this.calls = calls;
        this.routes = routes;
        this.settings = settings;
        this.clock = clock;
    }

    /** The vectors, or why there are none. */
    public CompletionStage<VectorsAnswer> make(GatewayAsk ask) {
        UUID callId = EventIds.fresh();
        GatewayRoutes.Chosen chosen = routes.choose(ask.payer(), ask.asked());
        Tier tier = chosen.route().tier();
        String reason = chosen.route().reason();
        Told told = new Told(callId, tier, reason, new MicroSek(0), null);
        if (tier == Tier.EXTRACTIVE) {
            return CompletableFuture.completedFuture(new VectorsAnswer.Stopped(told));
        }
        CallRequest call = new CallRequest(
                chosen.call(callId, ask.payer(), tier, reason, ask.traceparent()),
                ask.request(),
                clock.instant().plus(settings.timeout()),
                true);
        return calls.call(call).thenApply(outcome -> answer(outcome, told));
    }

    private static VectorsAnswer answer(CallOutcome outcome, Told told) {
        if (outcome instanceof Answered answered) {
            return new VectorsAnswer.Made(
                    answered.body(),
                    told.with(answered.cost(), answered.deployment().name()));
        }
        if (outcome instanceof Refused refused) {
            return new VectorsAnswer.Refused(refused.reason(), refused.detail(), told);
        }
        Failed failed = (Failed) outcome;
        return new VectorsAnswer.Failed(failed.errorClass(), told.with(failed.cost(), null));
    }
}
