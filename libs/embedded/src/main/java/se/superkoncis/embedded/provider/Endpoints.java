package se.superkoncis.embedded.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.function.Supplier;
import se.superkoncis.embedded.provider.answer.Answers;

/** Tells requests apart. */
final class Endpoints implements Handler<HttpServerRequest> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AZURE = "/openai/deployments/";

    private final Vertx vertx;
    private final Script script;
    private final Counters counters;
    private final RateLimit limit;
    private final Supplier<String> key;
    private final Control control;

    Endpoints(Vertx vertx, Script script, Counters counters, RateLimit limit, Supplier<String> key) {
        this.vertx = vertx;
        this.script = script;
        this.counters = counters;
        this.limit = limit;
        this.key = key;
        this.control = new Control(script, counters);
    }

    @Override
    public void handle(HttpServerRequest request) {
        String path = request.path() == null ? "/" : request.path();
        boolean post = request.method() == HttpMethod.POST;
        if (path.equals("/v1/models") && request.method() == HttpMethod.GET) {
            json(request, 200, Answers.models(SimulatedProvider.MODELS));
        } else if (post && (path.endsWith("/chat/completions") || path.endsWith("/embeddings"))) {
            request.body().onSuccess(body -> model(request, path, body));
        } else if (path.equals("/simulate")) {
            request.body().onSuccess(body -> control.handle(request, body));
        } else {
            json(request, 404, Answers.error("There is no " + request.method() + " " + path + " here.", "not_found"));
        }
    }

    private void model(HttpServerRequest request, String path, Buffer body) {
        JsonNode asked;
        try {
            asked = JSON.readTree(body.getBytes());
        } catch (JsonProcessingException e) {
            json(request, 400, Answers.error("The body is not JSON.", "invalid_request_error"));
            return;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        String model = path.startsWith(AZURE)
                ? path.substring(AZURE.length(), path.indexOf('/', AZURE.length()))
                : asked.path("model").asText("");
        Seen seen = new Seen(
                path,
                request.query(),
                request.getHeader("Authorization"),
                request.getHeader("api-key"),
                model,
                asked.path("stream").asBoolean(),
                body.toString());
        counters.began(seen);
        new Exchange(vertx, request, counters, seen, asked, body.length()).meet(behaviour(seen));
    }

    private Behaviour behaviour(Seen seen) {
        String wanted = key.get();
        if (wanted != null && !("Bearer " + wanted).equals(seen.authorization()) && !wanted.equals(seen.apiKey())) {
            return Behaviour.of(Fault.BAD_KEY);
        }
        if (seen.model().isEmpty()) {
            return Behaviour.of(Fault.BAD_REQUEST);
        }
        long wait = limit.secondsToWait(System.nanoTime());
        return wait > 0 ? Behaviour.rateLimited(Duration.ofSeconds(wait)) : script.next(seen.model());
    }

    static void json(HttpServerRequest request, int status, String body) {
        if (!request.response().closed()) {
            request.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", "application/json")
                    .end(body);
        }
    }
}
