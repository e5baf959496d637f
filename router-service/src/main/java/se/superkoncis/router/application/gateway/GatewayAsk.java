package se.superkoncis.router.application.gateway;

import java.util.List;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.gateway.AskedModel;
import se.superkoncis.router.domain.gateway.Payer;

/**
 * What a client of the gateway asks.
 *
 * @param userTexts what the user wrote, the oldest first: quoted when no model may be called; empty for embeddings
 * @param traceparent trace context of the request; may be null
 */
public record GatewayAsk(
        Payer payer, AskedModel asked, ModelRequest request, List<String> userTexts, String traceparent) {
    public GatewayAsk {
        userTexts = List.copyOf(userTexts);
    }
}
