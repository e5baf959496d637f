package se.superkoncis.embedded.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A plain client. */
final class Asking {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Asking() {}

    static HttpResponse<String> chat(SimulatedProvider provider, String body) throws IOException, InterruptedException {
        return CLIENT.send(post(provider, "/chat/completions", body), BodyHandlers.ofString());
    }

    static CompletableFuture<HttpResponse<String>> later(SimulatedProvider provider, String body) {
        return CLIENT.sendAsync(post(provider, "/chat/completions", body), BodyHandlers.ofString());
    }

    static HttpResponse<String> embeddings(SimulatedProvider provider, String body)
            throws IOException, InterruptedException {
        return CLIENT.send(post(provider, "/embeddings", body), BodyHandlers.ofString());
    }

    static HttpResponse<String> put(SimulatedProvider provider, String body) throws IOException, InterruptedException {
        URI uri = provider.baseUrl().resolve("/simulate");
        return CLIENT.send(
                HttpRequest.newBuilder(uri)
                        .PUT(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }

    private static HttpRequest post(SimulatedProvider provider, String path, String body) {
        return HttpRequest.newBuilder(URI.create(provider.baseUrl() + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer k-1")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
