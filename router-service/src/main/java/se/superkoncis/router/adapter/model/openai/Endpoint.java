package se.superkoncis.router.adapter.model.openai;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import se.superkoncis.router.config.ModelSettings.Auth;
import se.superkoncis.router.config.ModelSettings.DeploymentSettings;
import se.superkoncis.router.domain.call.ModelRequest;

/** Address, key and patience of a deployment. Stays in this package. */
final class Endpoint {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final URI base;
    private final Auth auth;
    private final String query;
    private final Secret secret;
    private final Duration streamIdle;

    Endpoint(DeploymentSettings settings, Secret secret) {
        this.base = settings.baseUrl();
        this.auth = settings.auth();
        this.query = settings.apiVersion()
                .map(version -> "?api-version=" + URLEncoder.encode(version, StandardCharsets.UTF_8))
                .orElse("");
        this.secret = secret;
        this.streamIdle = settings.streamIdle();
    }

    String host() {
        return base.getHost();
    }

    boolean hasKey() {
        return auth == Auth.NONE || secret.value().isPresent();
    }

    Duration streamIdle() {
        return streamIdle;
    }

    RequestOptions request(ModelRequest.Kind kind, boolean stream) {
        boolean tls = "https".equals(base.getScheme());
        String path = base.getRawPath() == null ? "" : base.getRawPath().replaceAll("/+$", "");
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(base.getHost())
                .setPort(base.getPort() > 0 ? base.getPort() : tls ? 443 : 80)
                .setSsl(tls)
                .setURI(path + (kind == ModelRequest.Kind.CHAT ? "/chat/completions" : "/embeddings") + query)
                .setConnectTimeout(CONNECT.toMillis())
                .setFollowRedirects(false)
                .putHeader("Content-Type", "application/json")
                .putHeader("Accept", stream ? "text/event-stream" : "application/json")
                .putHeader("User-Agent", "superkoncis-router");
        if (auth != Auth.NONE) {
            String key = secret.value().orElse("");
            options.putHeader(
                    auth == Auth.AZURE ? "api-key" : "Authorization", auth == Auth.AZURE ? key : "Bearer " + key);
        }
        return options;
    }

    @Override
    public String toString() {
        return "Endpoint[" + host() + "]";
    }
}
