package se.superkoncis.kit.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import se.superkoncis.kit.channel.RefusedException;
import se.superkoncis.kit.config.KitConfig;

/** Fetches references from the allowed origins. A redirect is not followed: it could lead anywhere. */
@ApplicationScoped
class HttpSource {

    private final List<String> origins;
    private final KitConfig.Transcripts settings;
    private final HttpClient client;

    HttpSource(KitConfig config) {
        this.settings = config.transcripts();
        this.origins = settings.allowedOrigins().orElse(List.of()).stream()
                .map(o -> origin(URI.create(o)))
                .toList();
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    byte[] read(URI uri, long bytes) throws IOException, InterruptedException {
        if (uri.getHost() == null || uri.getUserInfo() != null || !origins.contains(origin(uri))) {
            throw new RefusedException(
                    "FORBIDDEN_REFERENCE",
                    "transcriptRef.uri has an origin that is not allowed; name it in superkoncis.transcripts.allowed-origins");
        }
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(settings.timeout())
                .header("Accept", "application/json")
                .build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            return switch (response.statusCode()) {
                case 200 -> body.readNBytes(Math.toIntExact(bytes + 1));
                case 404, 410 ->
                    throw new RefusedException(
                            "REFERENCE_GONE", "the platform no longer has what transcriptRef.uri points at");
                case 400, 401, 403, 301, 302, 303, 307, 308 ->
                    throw new RefusedException(
                            "REFERENCE_REFUSED",
                            "the platform answered " + response.statusCode() + " for transcriptRef.uri");
                default -> throw new IOException("the platform answered " + response.statusCode());
            };
        }
    }

    /** Scheme, host and port; the default port is written out, so that it makes no difference. */
    private static String origin(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(scheme) ? 443 : 80;
        return scheme + "://" + String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }
}
