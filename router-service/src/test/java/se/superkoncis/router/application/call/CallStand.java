package se.superkoncis.router.application.call;

import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import se.superkoncis.embedded.provider.SimulatedProvider;
import se.superkoncis.router.adapter.model.openai.Wires;
import se.superkoncis.router.config.ModelConfig;
import se.superkoncis.router.domain.call.CallFacts;
import se.superkoncis.router.domain.call.CallOutcome;
import se.superkoncis.router.domain.call.CallRequest;
import se.superkoncis.router.domain.call.ChunkSink;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.provider.AttemptSeen;
import se.superkoncis.router.domain.provider.CallObserver;
import se.superkoncis.router.domain.routing.RouterMode;
import se.superkoncis.router.domain.routing.Tier;

/** Real calls over real connections to a simulated provider, with a ledger in memory. */
final class CallStand implements AutoCloseable {

    /** A thread each: tests block in them, and the common pool may have one thread only. */
    static final Executor THREADS = task -> {
        Thread thread = new Thread(task, "call-stand");
        thread.setDaemon(true);
        thread.start();
    };

    static final String CHAT = """
            {"max_tokens":200,"messages":[{"role":"user","content":"What did we decide about the pilot in Malmö?"}]}""";
    static final long OUTPUT = 200;

    final SimulatedProvider provider = SimulatedProvider.start();
    final MemoryLedger ledger = new MemoryLedger();
    final FlatPrices prices = new FlatPrices();
    final ModelConfig config = new ModelConfig();
    final List<AttemptSeen> seen = new ArrayList<>();
    /** Who was given up for another one, and why. */
    final List<String> fallbacks = new CopyOnWriteArrayList<>();

    private final Vertx vertx = Vertx.vertx();
    private Map<String, String> environment = Map.of();
    private CallModels models;
    private int order = 1;

    /** One deployment of the fast tier, {@code first}, and its price of 10 micro-SEK a token. */
    CallStand() {
        deployment("first", 10);
    }

    CallStand deployment(String name, long microSekPerToken) {
        config.deployment(name, "fast", provider.baseUrl().toString());
        config.set("deployments." + name + ".order", String.valueOf(order++));
        prices.price("simulated/" + name, microSekPerToken);
        return this;
    }

    CallStand environment(Map<String, String> variables) {
        environment = variables;
        return this;
    }

    synchronized CallModels models() {
        if (models == null) {
            var settings = config.build();
            models = new CallModels(
                    settings,
                    prices,
                    ledger,
                    Wires.of(vertx, settings, environment),
                    List.of(new Observer()),
                    Clock.systemUTC());
        }
        return models;
    }

    CallOutcome call() {
        return call(Duration.ofSeconds(20));
    }

    CallOutcome call(Duration time) {
        return end(later(time));
    }

    CompletableFuture<CallOutcome> later(Duration time) {
        return models().call(request(ModelRequest.Kind.CHAT, CHAT, OUTPUT, time))
                .toCompletableFuture();
    }

    CallOutcome stream(ChunkSink sink, Duration time) {
        return end(models().stream(request(ModelRequest.Kind.CHAT, CHAT, OUTPUT, time), sink)
                .toCompletableFuture());
    }

    CallOutcome embed() {
        String body = "{\"input\":[\"one\",\"two\"]}";
        return end(models().call(request(ModelRequest.Kind.EMBEDDINGS, body, 0, Duration.ofSeconds(20)))
                .toCompletableFuture());
    }

    static CallOutcome end(CompletableFuture<CallOutcome> call) {
        return call.orTimeout(40, TimeUnit.SECONDS).join();
    }

    static CallRequest request(ModelRequest.Kind kind, String body, long output, Duration time) {
        CallFacts facts = new CallFacts(
                UUID.randomUUID(),
                "chat",
                "acme",
                "m-1",
                Tier.FAST,
                RouterMode.LIVE,
                "MODE_LIVE",
                false,
                List.of(),
                true,
                1,
                null);
        // Room for the model's name and the stream's options, which the adapter adds.
        long input = body.getBytes(StandardCharsets.UTF_8).length + 100;
        return new CallRequest(
                facts,
                new ModelRequest(kind, body, input, output),
                Clock.systemUTC().instant().plus(time));
    }

    @Override
    public void close() throws InterruptedException {
        if (models != null) {
            models.stop();
        }
        provider.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private final class Observer implements CallObserver {
        @Override
        public void attempted(AttemptSeen attempt) {
            synchronized (seen) {
                seen.add(attempt);
            }
        }

        @Override
        public void fellBack(CallFacts facts, Deployment from, String why) {
            fallbacks.add(from.name() + " " + why);
        }
    }
}
