package se.superkoncis.router.adapter.gateway;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import se.superkoncis.router.adapter.gateway.http.Bodies;
import se.superkoncis.router.adapter.gateway.http.Causes;
import se.superkoncis.router.adapter.gateway.http.GatewayHeaders;
import se.superkoncis.router.adapter.gateway.http.OpenBytes;
import se.superkoncis.router.adapter.gateway.http.Reply;
import se.superkoncis.router.adapter.gateway.http.Trace;
import se.superkoncis.router.adapter.gateway.wire.ChatBody;
import se.superkoncis.router.adapter.gateway.wire.QuotedChat;
import se.superkoncis.router.application.gateway.AnswerChat;
import se.superkoncis.router.application.gateway.ChatAnswer;
import se.superkoncis.router.application.gateway.GatewayAsk;
import se.superkoncis.router.config.GatewaySettings;
import se.superkoncis.router.domain.gateway.Payer;

/** {@code POST /v1/chat/completions}. */
@ApplicationScoped
class ChatEndpoint {

    private final AnswerChat chat;
    private final KeptAnswers kept;
    private final OpenBytes open;
    private final GatewaySettings settings;
    private final Clock clock;

    ChatEndpoint(AnswerChat chat, KeptAnswers kept, OpenBytes open, GatewaySettings settings, Clock clock) {
        this.chat = chat;
        this.kept = kept;
        this.open = open;
        this.settings = settings;
        this.clock = clock;
    }

    void answer(RoutingContext context, SecurityIdentity who, Access access) {
        Payer payer = access.payer(context, who, "chat");
        Context loop = Vertx.currentContext();
        Bodies.read(context, settings.maxBodyBytes(), open)
                .thenAccept(bytes -> {
                    ChatBody body = ChatBody.read(bytes, settings);
                    GatewayAsk ask = new GatewayAsk(
                            payer, body.model(), body.request(), body.userTexts(), Trace.of(context.request()));
                    GatewayHeaders.cut(context.response(), body);
                    if (body.stream()) {
                        stream(context, loop, body, ask);
                    } else {
                        whole(context, loop, body, ask, bytes);
                    }
                })
                .exceptionally(failure -> {
                    loop.runOnContext(now -> Reply.failure(context, Causes.of(failure)));
                    return null;
                });
    }

    private void whole(RoutingContext context, Context loop, ChatBody body, GatewayAsk ask, byte[] bytes) {
        String key = context.request().getHeader(GatewayHeaders.IDEMPOTENCY_KEY);
        CompletionStage<KeptAnswers.Kept> answer =
                kept.answer(ask.payer(), key, bytes, () -> chat.answer(ask).thenApply(made -> kept(made, body)));
        answer.whenComplete((done, failure) -> loop.runOnContext(now -> {
            if (failure != null) {
                Reply.failure(context, Causes.of(failure));
                return;
            }
            GatewayHeaders.complete(context.response(), done.told());
            if (done.repeated()) {
                context.response().putHeader(GatewayHeaders.REPLAYED, "true");
            }
            Reply.json(context, done.body());
        }));
    }

    private KeptAnswers.Kept kept(ChatAnswer answer, ChatBody body) {
        if (answer instanceof ChatAnswer.ByModel model) {
            return new KeptAnswers.Kept(model.body(), model.told(), false);
        }
        if (answer instanceof ChatAnswer.Quotes quotes) {
            QuotedChat quoted = new QuotedChat(
                    quotes.quoted(),
                    body,
                    quotes.told().callId(),
                    clock.instant().getEpochSecond());
            return new KeptAnswers.Kept(quoted.json(GatewayHeaders.json(quotes.told())), quotes.told(), false);
        }
        throw new IllegalStateException("a whole answer cannot break after its beginning");
    }

    private void stream(RoutingContext context, Context loop, ChatBody body, GatewayAsk ask) {
        SseAnswer sse = new SseAnswer(context, loop, body, settings, clock);
        chat.stream(ask, sse).whenComplete(sse::end);
    }
}
