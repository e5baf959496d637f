package se.superkoncis.router.adapter.model.openai;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.superkoncis.router.config.ModelSettings;
import se.superkoncis.router.config.ModelSettings.DeploymentSettings;
import se.superkoncis.router.domain.call.ChunkSink;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.provider.ModelWire;

/**
 * Asks OpenAI-compatible endpoints on the event loops: an open call holds a connection, no thread. HTTP/1.1, for one HTTP/2
 * connection carries fewer calls than a deployment may have open. Redirects are not followed: a key goes where it was meant to.
 */
@ApplicationScoped
class OpenAiWire implements ModelWire {
    private static final int CONNECTIONS_PER_HOST = 2_048;
    private static final int IDLE_SECONDS = 30;

    private final Vertx vertx;
    private final HttpClient client;
    private final Map<String, Endpoint> endpoints = new HashMap<>();
    private final Map<String, DeploymentSettings> settings;
    private final StatusTable statuses;
    private final int most;

    @Inject
    OpenAiWire(Vertx vertx, ModelSettings settings, Clock clock) {
        this(vertx, settings, clock, System.getenv());
    }

    OpenAiWire(Vertx vertx, ModelSettings models, Clock clock, Map<String, String> environment) {
        this.vertx = vertx;
        this.settings = models.deployments();
        this.most = (int) Math.min(Integer.MAX_VALUE, models.maxAnswer().asLongValue());
        this.statuses = new StatusTable(clock);
        settings.forEach((name, one) ->
                endpoints.put(name, new Endpoint(one, Secret.of(one.apiKeyEnv(), one.apiKeyFile(), environment))));
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setKeepAliveTimeout(IDLE_SECONDS)
                        .setDecompressionSupported(false)
                        .setTcpNoDelay(true),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_HOST));
    }

    @Override
    public Exchange send(Deployment deployment, ModelRequest request, ChunkSink sink, Duration time) {
        Endpoint endpoint = endpoints.get(deployment.name());
        OpenAiExchange exchange = new OpenAiExchange(vertx, endpoint, request, sink, statuses, most);
        exchange.start(client, deployment, time);
        return exchange;
    }

    @Override
    public String host(Deployment deployment) {
        return endpoints.get(deployment.name()).host();
    }

    @Override
    public Optional<String> problem(Deployment deployment) {
        DeploymentSettings one = settings.get(deployment.name());
        String base = one.baseUrl().toString();
        String prefix = "router.models.deployments." + deployment.name();
        if (one.baseUrl().getHost() == null
                || one.baseUrl().getUserInfo() != null
                || one.baseUrl().getQuery() != null) {
            return Optional.of("Set " + prefix + ".base-url to an address with a host, without a user and a query.");
        }
        if (!base.startsWith("https://")
                && !(base.startsWith("http://") && one.region().equals("local"))) {
            return Optional.of("Use https in " + prefix + ".base-url; http is for the region local only.");
        }
        if (!endpoints.get(deployment.name()).hasKey()) {
            return Optional.of(
                    "There is no key, or one with a line break or another character that no header can carry: set "
                            + prefix + ".api-key-env or .api-key-file to where it is, or "
                            + prefix + ".auth=none.");
        }
        return Optional.empty();
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
