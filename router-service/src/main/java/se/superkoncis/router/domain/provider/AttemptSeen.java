package se.superkoncis.router.domain.provider;

import java.time.Duration;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.AttemptEnd;
import se.superkoncis.router.domain.call.ModelRequest;

/**
 * An attempt that has ended, with what OpenTelemetry's GenAI conventions want to know of it.
 *
 * @param responseModel {@code gen_ai.response.model}; null when the provider did not say
 * @param host {@code server.address}
 * @param took from sending the request to the end of the answer; the ledger's time is not in it
 * @param cost what the ledger charged
 */
public record AttemptSeen(
        AttemptAsk ask,
        AttemptEnd end,
        ModelRequest.Kind kind,
        String responseModel,
        String host,
        Duration took,
        MicroSek cost) {

    /** {@code gen_ai.operation.name}. */
    public String operation() {
        return kind == ModelRequest.Kind.CHAT ? "chat" : "embeddings";
    }
}
