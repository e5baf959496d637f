package se.superkoncis.router.domain.call;

import java.util.concurrent.CompletionStage;
import se.superkoncis.router.domain.routing.Tier;

/**
 * Makes calls of models: each attempt reserves its worst case before and is settled after, falls back in order, and tells of
 * itself. Never blocks the caller, never completes exceptionally.
 */
public interface ModelCalls {

    /** True when the tier has at least one deployment for chat that may be called now (configured, region allowed, price known). */
    boolean has(Tier tier);

    /** Makes a call. */
    CompletionStage<CallOutcome> call(CallRequest request);

    /**
     * Makes a call whose answer comes in chunks. After the first chunk there is no fallback.
     *
     * @param sink gets the chunks in order, from one thread at a time
     */
    CompletionStage<CallOutcome> stream(CallRequest request, ChunkSink sink);
}
