package se.superkoncis.router.application;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.call.CallOutcome;
import se.superkoncis.router.domain.call.CallOutcome.Refusal;
import se.superkoncis.router.domain.call.CallRequest;
import se.superkoncis.router.domain.call.ChunkSink;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.call.ModelCalls;
import se.superkoncis.router.domain.price.Usage;
import se.superkoncis.router.domain.routing.Tier;

/** Models that answer as told, one answer after the other; the last one goes on. */
public final class ScriptedModels implements ModelCalls {

    private final Set<Tier> tiers;
    private final Deque<Function<CallRequest, CallOutcome>> script = new ArrayDeque<>();
    private final List<CallRequest> seen = new CopyOnWriteArrayList<>();

    /** Models for these tiers. */
    public ScriptedModels(Tier... tiers) {
        this.tiers = tiers.length == 0 ? EnumSet.noneOf(Tier.class) : EnumSet.copyOf(List.of(tiers));
    }

    /** The next call is answered with this content. */
    public ScriptedModels answers(String content) {
        script.add(request -> new CallOutcome.Answered(
                "{\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":"
                        + quoted(content) + "}}]}",
                new Deployment(
                        "scripted-" + request.facts().tier().wireName(),
                        request.facts().tier(),
                        "p",
                        "p",
                        "m",
                        "eu",
                        "p/m"),
                new Usage(10, 0, 5),
                new MicroSek(1_000),
                1));
        return this;
    }

    /** The next call is refused. */
    public ScriptedModels refuses(Refusal reason) {
        script.add(request -> new CallOutcome.Refused(reason, "the test says no"));
        return this;
    }

    /** The next call fails after two attempts that cost. */
    public ScriptedModels fails() {
        script.add(request -> new CallOutcome.Failed("timeout", "too slow", new MicroSek(500), 2, false));
        return this;
    }

    /** The next call never ends. */
    public ScriptedModels hangs() {
        script.add(request -> null);
        return this;
    }

    /** What was asked, in order. */
    public List<CallRequest> seen() {
        return seen;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    @Override
    public boolean has(Tier tier) {
        return tiers.contains(tier);
    }

    @Override
    public CompletionStage<CallOutcome> call(CallRequest request) {
        seen.add(request);
        Function<CallRequest, CallOutcome> next;
        synchronized (script) {
            next = script.size() > 1 ? script.poll() : script.peek();
        }
        CallOutcome outcome = next.apply(request);
        return outcome == null ? new CompletableFuture<>() : CompletableFuture.completedFuture(outcome);
    }

    @Override
    public CompletionStage<CallOutcome> stream(CallRequest request, ChunkSink sink) {
        throw new UnsupportedOperationException("no test streams here");
    }
}
