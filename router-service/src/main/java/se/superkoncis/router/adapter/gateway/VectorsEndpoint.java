package se.superkoncis.router.adapter.gateway;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import se.superkoncis.router.adapter.gateway.http.Bodies;
import se.superkoncis.router.adapter.gateway.http.Causes;
import se.superkoncis.router.adapter.gateway.http.GatewayHeaders;
import se.superkoncis.router.adapter.gateway.http.OpenBytes;
import se.superkoncis.router.adapter.gateway.http.Reply;
import se.superkoncis.router.adapter.gateway.http.Trace;
import se.superkoncis.router.adapter.gateway.wire.OpenAiError;
import se.superkoncis.router.adapter.gateway.wire.VectorsBody;
import se.superkoncis.router.application.gateway.GatewayAsk;
import se.superkoncis.router.application.gateway.MakeVectors;
import se.superkoncis.router.application.gateway.VectorsAnswer;
import se.superkoncis.router.config.GatewaySettings;
import se.superkoncis.router.domain.call.CallOutcome.Refusal;
import se.superkoncis.router.domain.gateway.Payer;

/** {@code POST /v1/embeddings}. */
@ApplicationScoped
class VectorsEndpoint {

    private final MakeVectors make;
    private final OpenBytes open;
    private final GatewaySettings settings;

    VectorsEndpoint(MakeVectors make, OpenBytes open, GatewaySettings settings) {
        this.make = make;
        this.open = open;
        this.settings = settings;
    }

    void answer(RoutingContext context, SecurityIdentity who, Access access) {
        Payer payer = access.payer(context, who, "embeddings");
        Context loop = Vertx.currentContext();
        Bodies.read(context, settings.maxBodyBytes(), open)
                .thenCompose(bytes -> {
                    VectorsBody body = VectorsBody.read(bytes, settings);
                    return make.make(new GatewayAsk(
                            payer, body.model(), body.request(), List.of(), Trace.of(context.request())));
                })
                .whenComplete((answer, failure) -> loop.runOnContext(now -> {
                    if (failure != null) {
                        Reply.failure(context, Causes.of(failure));
                    } else {
                        GatewayHeaders.complete(context.response(), answer.told());
                        reply(context, answer);
                    }
                }));
    }

    private static void reply(RoutingContext context, VectorsAnswer answer) {
        if (answer instanceof VectorsAnswer.Made made) {
            Reply.json(context, made.body());
        } else if (answer instanceof VectorsAnswer.Refused refused) {
            Reply.error(context, refusal(refused));
        } else if (answer instanceof VectorsAnswer.Failed failed) {
            Reply.error(
                    context,
                    failed.errorClass().equals("refused_by_provider")
                            ? OpenAiError.invalid(
                                    null,
                                    "refused_by_provider",
                                    "No provider of this model takes the request: it makes no embeddings, or not of this input.")
                            : OpenAiError.server(
                                    502,
                                    "provider_failed",
                                    "No provider could make the embeddings (" + failed.errorClass()
                                            + "). Try again later.",
                                    true));
        } else {
            Reply.error(
                    context,
                    OpenAiError.server(
                            503,
                            "model_calls_stopped",
                            "No model may be called now (" + answer.told().reason()
                                    + "), and embeddings cannot be made without one.",
                            false));
        }
    }

    private static OpenAiError refusal(VectorsAnswer.Refused refused) {
        Refusal reason = refused.reason();
        return switch (reason) {
            case NO_DEPLOYMENT ->
                OpenAiError.server(
                        501,
                        "embeddings_not_available",
                        "No provider of embeddings is configured for this model. Ask those who run the platform for one.",
                        false);
            case MEETING_BUDGET, TENANT_BUDGET, MONTH_BUDGET, SHADOW_BUDGET ->
                OpenAiError.later(
                        "insufficient_quota",
                        "insufficient_quota",
                        "The budget is used up: " + refused.detail(),
                        false);
            default ->
                OpenAiError.server(
                        503, reason.name().toLowerCase(Locale.ROOT), refused.detail(), reason == Refusal.LEDGER_AWAY);
        };
    }
}
