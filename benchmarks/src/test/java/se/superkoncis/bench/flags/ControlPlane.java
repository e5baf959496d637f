package se.superkoncis.bench.flags;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import se.superkoncis.testsupport.Tokens;

/** flags-service as an administrator's page talks to it. */
final class ControlPlane {

    private static final String TAGS = "/api/admin/tenant-tags";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String origin;

    /** A change that was answered: when it was sent, and when it was committed. */
    record Answered(long revision, Instant sentAt, Instant committedAt) {}

    ControlPlane(int port) {
        origin = "http://127.0.0.1:" + port;
    }

    boolean isUp() throws InterruptedException {
        try {
            return send("GET", "/q/health/ready", null).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    int instances() throws IOException, InterruptedException {
        return body(send("GET", "/api/admin/propagation/instances", null))
                .get("data")
                .size();
    }

    void createTag() throws IOException, InterruptedException {
        body(send("POST", TAGS, "{\"id\":\"bench\",\"name\":\"Bench\",\"canaryPercentage\":50}"));
    }

    Answered change(int percentage) throws IOException, InterruptedException {
        Instant sent = Instant.now();
        JsonNode data = body(send("PATCH", TAGS + "/bench", "{\"canaryPercentage\":" + percentage + "}"))
                .get("data");
        return new Answered(
                data.get("revision").longValue(),
                sent,
                Instant.parse(data.get("updatedAt").textValue()));
    }

    /** The delays of the newest changes by the service's own account. */
    Spread shown() throws IOException, InterruptedException {
        Spread spread = new Spread();
        body(send("GET", "/api/admin/propagation?limit=500", null)).get("data").forEach(change -> {
            if (change.has("maxMs")) {
                spread.add(Duration.ofMillis(change.get("maxMs").longValue()));
            }
        });
        return spread;
    }

    private JsonNode body(HttpResponse<String> response) throws IOException {
        if (response.statusCode() >= 300) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return json.readTree(response.body());
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(origin + path))
                        .header("Authorization", Tokens.bearer("admin", null))
                        .header("Content-Type", "application/json")
                        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
