package se.superkoncis.router.application.gateway;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.call.CallOutcome;
import se.superkoncis.router.domain.call.CallRequest;
import se.superkoncis.router.domain.call.ChunkSink;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.call.ModelCalls;
import se.superkoncis.router.domain.price.Usage;
import se.superkoncis.router.domain.routing.Tier;

/** Calls of models that end as told, in order. */
final class ScriptedCalls implements ModelCalls {

    static final String BODY = "{\"object\":\"chat.completion\"}";

    final Set<Tier> tiers = EnumSet.of(Tier.FAST, Tier.DEEP);
    final Deque<CallOutcome> outcomes = new ArrayDeque<>();
    final List<CallRequest> seen = new ArrayList<>();
    final List<String> chunks = new ArrayList<>();
    int heard;

    static CallOutcome answered(long micros) {
        Deployment deployment = new Deployment("sim", Tier.FAST, "Sim", "Sim", "sim-1", "eu-north-1", "sim/sim-1");
        return new CallOutcome.Answered(BODY, deployment, new Usage(10, 0, 5), new MicroSek(micros), 1);
    }

    static CallOutcome failed(String errorClass, long micros, boolean begun) {
        return new CallOutcome.Failed(errorClass, "it failed", new MicroSek(micros), 1, begun);
    }

    static CallOutcome refused(CallOutcome.Refusal reason) {
        return new CallOutcome.Refused(reason, "no");
    }

    @Override
    public boolean has(Tier tier) {
        return tiers.contains(tier);
    }

    @Override
    public CompletionStage<CallOutcome> call(CallRequest request) {
        seen.add(request);
        return CompletableFuture.completedFuture(outcomes.poll());
    }

    @Override
    public CompletionStage<CallOutcome> stream(CallRequest request, ChunkSink sink) {
        CompletionStage<CallOutcome> outcome = call(request);
        for (String chunk : chunks) {
            heard++;
            if (!sink.accept(chunk)) {
                return CompletableFuture.completedFuture(failed("cancelled", 3, heard > 1));
            }
        }
        return outcome;
    }
}
