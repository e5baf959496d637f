package se.superkoncis.router;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import se.superkoncis.router.domain.call.CallOutcome;
import se.superkoncis.router.domain.call.CallRequest;
import se.superkoncis.router.domain.call.ChunkSink;
import se.superkoncis.router.domain.call.ModelCalls;
import se.superkoncis.router.domain.routing.Tier;

/** Puts models of a test in the place of the service's own. */
@Decorator
@Priority(1)
class SwitchedModels implements ModelCalls {

    private static volatile ModelCalls instead;

    private final ModelCalls own;

    @Inject
    SwitchedModels(@Delegate ModelCalls own) {
        this.own = own;
    }

    /** Uses these from now on; null = the service's own. */
    static void use(ModelCalls models) {
        instead = models;
    }

    private ModelCalls now() {
        ModelCalls other = instead;
        return other == null ? own : other;
    }

    @Override
    public boolean has(Tier tier) {
        return now().has(tier);
    }

    @Override
    public CompletionStage<CallOutcome> call(CallRequest request) {
        return now().call(request);
    }

    @Override
    public CompletionStage<CallOutcome> stream(CallRequest request, ChunkSink sink) {
        return now().stream(request, sink);
    }
}
