package se.superkoncis.router.application.gateway;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import se.superkoncis.events.EventIds;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.call.CallFacts;
import se.superkoncis.router.domain.call.CallOutcome;
import se.superkoncis.router.domain.call.CallOutcome.Answered;
import se.superkoncis.router.domain.call.CallOutcome.Failed;
import se.superkoncis.router.domain.call.CallOutcome.Refusal;
import se.superkoncis.router.domain.call.CallOutcome.Refused;
import se.superkoncis.router.domain.call.CallRequest;
import se.superkoncis.router.domain.call.ModelCalls;
import se.superkoncis.router.domain.gateway.QuoteCosts;
import se.superkoncis.router.domain.routing.Tier;

/** One request on its way down the tiers. Each step is a call of its own, with an id of its own: its attempts are billed apart. */
final class Descent {

    /** Makes a call, whole or in chunks. */
    interface Maker {
        CompletionStage<CallOutcome> make(CallRequest call, Told told);
    }

    private final GatewayAsk ask;
    private final boolean streamed;
    private final GatewayRoutes.Chosen chosen;
    private final ModelCalls calls;
    private final Maker maker;
    private final QuotingPool quotes;
    private final QuoteCosts costs;
    private final Instant deadline;

    Descent(
            GatewayAsk ask,
            boolean streamed,
            GatewayRoutes.Chosen chosen,
            ModelCalls calls,
            Maker maker,
            QuotingPool quotes,
            QuoteCosts costs,
            Instant deadline) {
        this.ask = ask;
        this.streamed = streamed;
        this.chosen = chosen;
        this.calls = calls;
        this.maker = maker;
        this.quotes = quotes;
        this.costs = costs;
        this.deadline = deadline;
    }

    CompletionStage<ChatAnswer> begin() {
        return step(chosen.route().tier(), chosen.route().reason(), new MicroSek(0));
    }

    private CompletionStage<ChatAnswer> step(Tier tier, String reason, MicroSek spent) {
        UUID callId = EventIds.fresh();
        if (tier == Tier.EXTRACTIVE) {
            Told told = new Told(callId, tier, reason, spent, null);
            CallFacts facts = chosen.call(callId, ask.payer(), tier, reason, ask.traceparent());
            return quotes.quote(ask.userTexts()).thenApply(made -> {
                if (made.work() != null) {
                    costs.quoted(facts, made.work());
                }
                return new ChatAnswer.Quotes(made.quoted(), told.with(sum(spent, made.cost()), null));
            });
        }
        if (!calls.has(tier)) {
            return step(tier.cheaper(), reason + "_" + tier + "_" + Refusal.NO_DEPLOYMENT, spent);
        }
        Told told = new Told(callId, tier, reason, spent, null);
        CallRequest call = new CallRequest(
                chosen.call(callId, ask.payer(), tier, reason, ask.traceparent()), ask.request(), deadline, true);
        return maker.make(call, told).thenCompose(outcome -> next(outcome, told));
    }

    private CompletionStage<ChatAnswer> next(CallOutcome outcome, Told told) {
        if (outcome instanceof Answered answered) {
            return CompletableFuture.completedFuture(new ChatAnswer.ByModel(
                    answered.body(),
                    answered.usage(),
                    told.with(
                            sum(told.cost(), answered.cost()),
                            answered.deployment().name())));
        }
        if (outcome instanceof Refused refused) {
            return step(
                    below(told.tier(), refused.reason()),
                    down(told, refused.reason().name()),
                    told.cost());
        }
        Failed failed = (Failed) outcome;
        MicroSek spent = sum(told.cost(), failed.cost());
        // Whoever hung up wants no other answer.
        if (streamed && (failed.begun() || failed.errorClass().equals("cancelled"))) {
            return CompletableFuture.completedFuture(
                    new ChatAnswer.Broken(failed.errorClass(), told.with(spent, null)));
        }
        return step(told.tier().cheaper(), down(told, failed.errorClass().toUpperCase(Locale.ROOT)), spent);
    }

    /** Where nobody can say what is left, or no time is left, a cheaper model fares no better. */
    private static Tier below(Tier tier, Refusal reason) {
        return reason == Refusal.LEDGER_AWAY || reason == Refusal.DEADLINE ? Tier.EXTRACTIVE : tier.cheaper();
    }

    private static String down(Told told, String why) {
        return told.reason() + "_" + told.tier() + "_" + why;
    }

    private static MicroSek sum(MicroSek one, MicroSek other) {
        return new MicroSek(one.amount() + other.amount());
    }
}
