package se.superkoncis.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import se.superkoncis.cli.stack.access.Role;
import se.superkoncis.cli.text.ExitCode;

/**
 * The platform's HTTP API as a command uses it. Every refusal and every failure to reach the server is a {@link
 * se.superkoncis.cli.text.Problem} that says what to do.
 */
public final class Api {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(15);
    private static final int PAGE = 500;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();
    private final URI origin;
    private final Credential credential;
    private final Answers answers;

    Api(URI origin, Credential credential, Role role) {
        this.origin = origin;
        this.credential = credential;
        this.answers = new Answers(origin, credential, role);
    }

    /** Where the server is, for messages. */
    public URI origin() {
        return origin;
    }

    /** An id as a part of a path. */
    public static String part(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Reads what is at a path. */
    public Reply get(String path) {
        return sent(request(path).GET().build());
    }

    /** Every member of a list under {@code /api/admin}, page by page. */
    public List<JsonNode> all(String path) {
        List<JsonNode> members = new ArrayList<>();
        String cursor = "";
        do {
            Reply page = get(path + "?limit=" + PAGE + cursor);
            page.data().forEach(members::add);
            String next = page.body().path("nextCursor").asText();
            cursor = next.isEmpty() ? "" : "&cursor=" + part(next);
        } while (!cursor.isEmpty());
        return members;
    }

    /** Does something. */
    public Reply post(String path, ObjectNode body) {
        return sent(writing(path, "POST", body).build());
    }

    /** Changes what the members of the body name, if it still is as the ETag says; null = whatever it is. */
    public Reply patch(String path, ObjectNode body, String etag) {
        HttpRequest.Builder request = writing(path, "PATCH", body);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return sent(request.build());
    }

    /** Reads something long, or something without an end, as it comes. The caller closes it. */
    public InputStream stream(String path, String mediaType) {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + credential.token())
                .header("Accept", mediaType)
                .GET()
                .build();
        HttpResponse<InputStream> response = exchange(request, BodyHandlers.ofInputStream());
        if (response.statusCode() == 200) {
            return response.body();
        }
        try (InputStream body = response.body()) {
            throw answers.refusal(response, new String(body.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Unreachable(ExitCode.FAILED, e, "http.broken", origin, String.valueOf(e.getMessage()));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path))
                .timeout(ANSWERING)
                .header("Authorization", "Bearer " + credential.token())
                .header("Accept", "application/json");
    }

    private URI uri(String path) {
        return URI.create(origin + path);
    }

    private HttpRequest.Builder writing(String path, String method, ObjectNode body) {
        return request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
    }

    private Reply sent(HttpRequest request) {
        return answers.reply(exchange(request, BodyHandlers.ofString(StandardCharsets.UTF_8)));
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (java.net.ConnectException | java.net.http.HttpConnectTimeoutException e) {
            throw new Unreachable(ExitCode.NOT_RUNNING, e, "http.nobody", origin);
        } catch (HttpTimeoutException e) {
            throw new Unreachable(ExitCode.TIMEOUT, e, "http.slow", origin, ANSWERING.toSeconds());
        } catch (IOException e) {
            throw new Unreachable(ExitCode.FAILED, e, "http.broken", origin, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable(ExitCode.INTERRUPTED, e, "stack.interrupted");
        }
    }
}
