package se.superkoncis.router.adapter.gateway;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import se.superkoncis.router.adapter.gateway.http.Reply;
import se.superkoncis.router.adapter.gateway.wire.ModelList;
import se.superkoncis.router.adapter.gateway.wire.OpenAiError;

/** The addresses of the gateway. */
@ApplicationScoped
class Gateway {

    /** After the framework has looked for a token, before it checks sizes and answers in a form of its own. */
    private static final int ORDER = -100;

    private static final String CHAT = "/v1/chat/completions";
    private static final String EMBEDDINGS = "/v1/embeddings";
    private static final String MODELS = "/v1/models";

    /** Answers a request of a caller who may use the gateway. */
    private interface Endpoint {
        void answer(RoutingContext context, SecurityIdentity who, Access access);
    }

    private final Access access;
    private final OpenRequests open;
    private final ChatEndpoint chat;
    private final VectorsEndpoint vectors;

    Gateway(Access access, OpenRequests open, ChatEndpoint chat, VectorsEndpoint vectors) {
        this.access = access;
        this.open = open;
        this.chat = chat;
        this.vectors = vectors;
    }

    void routes(@Observes Router router) {
        route(router, HttpMethod.POST, CHAT, "chat", chat::answer);
        route(router, HttpMethod.POST, EMBEDDINGS, "embeddings", vectors::answer);
        route(router, HttpMethod.GET, MODELS, "models", (context, who, rights) -> Reply.json(context, ModelList.all()));
        route(
                router,
                HttpMethod.GET,
                MODELS + "/:model",
                "models",
                (context, who, rights) -> Reply.json(context, ModelList.one(context.pathParam("model"))));
        router.route("/v1/*").order(ORDER + 2).handler(Gateway::nothingHere).failureHandler(Gateway::failed);
    }

    private void route(Router router, HttpMethod method, String path, String surface, Endpoint endpoint) {
        router.route(method, path)
                .order(ORDER)
                .handler(context -> serve(context, surface, endpoint))
                .failureHandler(Gateway::failed);
        router.route(path).order(ORDER + 1).handler(context -> {
            context.response().putHeader(HttpHeaders.ALLOW, method.name());
            Reply.error(
                    context, OpenAiError.refused(405, "method_not_allowed", "This address takes " + method + " only."));
        });
    }

    private void serve(RoutingContext context, String surface, Endpoint endpoint) {
        context.request().pause();
        try {
            open.admit(context, surface);
        } catch (RuntimeException e) {
            fail(context, e);
            return;
        }
        access.caller(context)
                .subscribe()
                .with(
                        who -> {
                            try {
                                endpoint.answer(context, who, access);
                            } catch (RuntimeException e) {
                                fail(context, e);
                            }
                        },
                        failure -> fail(context, failure));
    }

    private static void fail(RoutingContext context, Throwable cause) {
        context.request().resume();
        if (cause instanceof AuthenticationFailedException) {
            Reply.error(context, OpenAiError.unauthorized());
        } else {
            Reply.failure(context, cause);
        }
    }

    /** The framework refuses a token that is none before the endpoint hears of it. */
    private static void failed(RoutingContext context) {
        Throwable cause = context.failure();
        if (cause == null) {
            context.next();
            return;
        }
        fail(context, cause);
    }

    private static void nothingHere(RoutingContext context) {
        Reply.error(
                context,
                OpenAiError.refused(
                        404,
                        "unknown_url",
                        "There is nothing at this address. The gateway has " + CHAT + ", " + EMBEDDINGS + " and "
                                + MODELS + "."));
    }
}
