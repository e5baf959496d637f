package se.superkoncis.router.application.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import se.superkoncis.router.config.GatewaySettings;
import se.superkoncis.router.domain.call.ChunkSink;
import se.superkoncis.router.domain.call.ModelCalls;
import se.superkoncis.router.domain.gateway.QuoteCosts;

/**
 * Answers a chat with the tier that was asked for, with the next cheaper one when money, a price or every deployment fails, and
 * with the user's own words when no model can be called. It never answers with an error because of money.
 */
@ApplicationScoped
public class AnswerChat {

    private final ModelCalls calls;
    private final GatewayRoutes routes;
    private final QuotingPool quotes;
    private final QuoteCosts costs;
    private final GatewaySettings settings;
    private final Clock clock;

    AnswerChat(
            ModelCalls calls,
            GatewayRoutes routes,
            QuotingPool quotes,
            QuoteCosts costs,
            GatewaySettings settings,
            Clock clock) {
        this.calls = calls;
        this.routes = routes;
        this.quotes = quotes;
        this.costs = costs;
        this.settings = settings;
        this.clock = clock;
    }

    /** The whole answer at once; never {@link ChatAnswer.Broken}. */
    public CompletionStage<ChatAnswer> answer(GatewayAsk ask) {
        return descent(ask, false, (call, told) -> calls.call(call));
    }

    /** The answer in chunks. When it ends as {@link ChatAnswer.Quotes}, no chunk was handed on. */
    public CompletionStage<ChatAnswer> stream(GatewayAsk ask, ChatStream stream) {
        return descent(
                ask,
                true,
                (call, told) -> calls.stream(call, new ChunkSink() {
                    @Override
                    public boolean accept(String json) {
                        return stream.accept(told, json);
                    }

                    @Override
                    public void attempt(Runnable cancel) {
                        stream.attempt(cancel);
                    }
                }));
    }

    private CompletionStage<ChatAnswer> descent(GatewayAsk ask, boolean streamed, Descent.Maker maker) {
        return new Descent(
                        ask,
                        streamed,
                        routes.choose(ask.payer(), ask.asked()),
                        calls,
                        maker,
                        quotes,
                        costs,
                        clock.instant().plus(settings.timeout()))
                .begin();
    }
}
