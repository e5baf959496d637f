package se.superkoncis.embedded.provider;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.net.BindException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import se.superkoncis.embedded.PortTakenException;
import se.superkoncis.embedded.Ports;

/**
 * A model provider to try things with: an OpenAI-compatible server on the loopback interface that answers honestly, extracts
 * recaps from numbered turns, and misbehaves as told. Needs no key and no network; holds hundreds of slow connections with one
 * thread. What it would bill is counted: tokens are a quarter of the bytes.
 *
 * <p>Serves {@code POST /v1/chat/completions} (JSON and stream), {@code POST /v1/embeddings}, {@code GET /v1/models}, the
 * chat path of an Azure deployment, and for people {@code GET} and {@code PUT /simulate}: what was seen, and how to behave.
 */
public final class SimulatedProvider implements AutoCloseable {
    /** Models that it says it has; it answers for any name. */
    public static final List<String> MODELS = List.of("sim-fast", "sim-deep", "sim-embeddings");

    private static final long WAIT_SECONDS = 15;

    private final Vertx vertx;
    private final HttpServer server;
    private final Script script = new Script();
    private final Counters counters = new Counters();
    private final RateLimit limit = new RateLimit();
    private volatile String key;

    private SimulatedProvider(int port) {
        vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        Endpoints endpoints = new Endpoints(vertx, script, counters, limit, () -> key);
        server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost(Ports.HOST)
                        .setPort(port)
                        .setAcceptBacklog(1_024)
                        .setHttp2ClearTextEnabled(false))
                .requestHandler(endpoints);
        try {
            server.listen().toCompletionStage().toCompletableFuture().get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw e.getCause() instanceof BindException
                    ? new PortTakenException("the simulated provider", port)
                    : new IllegalStateException("the simulated provider does not start: " + e.getCause(), e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the simulated provider started", e);
        }
    }

    /** On a free port. */
    public static SimulatedProvider start() {
        return start(0);
    }

    /**
     * On this port; 0 for a free one.
     *
     * @throws PortTakenException when something listens there
     */
    public static SimulatedProvider start(int port) {
        return new SimulatedProvider(port);
    }

    /** The port it listens on. */
    public int port() {
        return server.actualPort();
    }

    /** What a client wants as base URL, as {@code http://127.0.0.1:20001/v1}. */
    public URI baseUrl() {
        return URI.create("http://" + Ports.HOST + ":" + port() + "/v1");
    }

    /** Every request of every model that has nothing of its own meets this. */
    public SimulatedProvider always(Behaviour behaviour) {
        script.set(null, behaviour);
        return this;
    }

    /** Every request of this model meets this. */
    public SimulatedProvider always(String model, Behaviour behaviour) {
        script.set(model, behaviour);
        return this;
    }

    /** The next requests, of any model, meet these, one each; afterwards as before. */
    public SimulatedProvider next(Behaviour... behaviours) {
        script.queue(null, List.of(behaviours));
        return this;
    }

    /** The next requests of this model meet these, one each; they come before those of any model. */
    public SimulatedProvider next(String model, Behaviour... behaviours) {
        script.queue(model, List.of(behaviours));
        return this;
    }

    /** Forgets all that it was told: honest again. */
    public SimulatedProvider honest() {
        script.clear();
        limit.set(0);
        return this;
    }

    /** So many requests a minute, all models together; more get 429 and the seconds until the minute is over. 0 for no limit. */
    public SimulatedProvider rateLimit(int requestsPerMinute) {
        limit.set(requestsPerMinute);
        return this;
    }

    /** Only requests with this key, as bearer or {@code api-key}, are answered; others get 401. Null for anybody. */
    public SimulatedProvider requireKey(String secret) {
        key = secret;
        return this;
    }

    /** What it has done so far. */
    public Traffic traffic() {
        return counters.traffic();
    }

    /** The last 2,000 requests to models, oldest first. */
    public List<Seen> seen() {
        return counters.seen();
    }

    /** Stops; open connections are cut. */
    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // Nothing more can be done: the process ends.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
