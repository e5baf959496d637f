package se.superkoncis.router.domain.provider;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import se.superkoncis.router.domain.call.ChunkSink;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.call.ModelRequest;

/** Asks one deployment once. No retry, no money. Never blocks. */
public interface ModelWire {

    /** A request on its way. */
    interface Exchange {
        /** Completes when the answer has begun (a stream's first chunk) or is complete; never exceptionally. */
        CompletionStage<?> begun();

        /** Completes with the end, whatever it is; never exceptionally. */
        CompletionStage<Reply> reply();

        /** Gives up: the connection is cut and {@link #reply} completes with this error. Nothing happens after the end. */
        void cancel(ErrorClass why);
    }

    /**
     * Sends a request.
     *
     * @param sink takes the chunks of a stream; null when the whole answer is wanted
     * @param most time that all of it may take; then it is cancelled as a timeout
     */
    Exchange send(Deployment deployment, ModelRequest request, ChunkSink sink, Duration most);

    /** Host of the deployment, for traces and people; no path, no secret. */
    String host(Deployment deployment);

    /** Why the deployment cannot be called as configured, in words that say what to do; empty when it can. */
    Optional<String> problem(Deployment deployment);
}
