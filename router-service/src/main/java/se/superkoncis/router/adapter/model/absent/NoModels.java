package se.superkoncis.router.adapter.model.absent;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import se.superkoncis.router.domain.call.CallOutcome;
import se.superkoncis.router.domain.call.CallRequest;
import se.superkoncis.router.domain.call.ChunkSink;
import se.superkoncis.router.domain.call.ModelCalls;
import se.superkoncis.router.domain.routing.Tier;

/** Where no adapter for providers is built in: the embedded engines do everything. */
@DefaultBean
@ApplicationScoped
class NoModels implements ModelCalls {

    private static final CallOutcome REFUSED = new CallOutcome.Refused(
            CallOutcome.Refusal.NO_DEPLOYMENT, "No model is configured. Name one for the tier in the settings.");

    @Override
    public boolean has(Tier tier) {
        return false;
    }

    @Override
    public CompletionStage<CallOutcome> call(CallRequest request) {
        return CompletableFuture.completedFuture(REFUSED);
    }

    @Override
    public CompletionStage<CallOutcome> stream(CallRequest request, ChunkSink sink) {
        return CompletableFuture.completedFuture(REFUSED);
    }
}
