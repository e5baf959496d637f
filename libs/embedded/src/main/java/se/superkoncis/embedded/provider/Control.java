package se.superkoncis.embedded.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import se.superkoncis.embedded.provider.answer.Answers;

/**
 * {@code /simulate}, for whoever tries things out: GET tells what was seen, PUT with {@code {"model", "fault", "latencyMs",
 * "tokenDelayMs", "errorRate", "retryAfterSeconds"}} (each may be left out) sets how a model, or all, behave from now on.
 */
final class Control {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Script script;
    private final Counters counters;

    Control(Script script, Counters counters) {
        this.script = script;
        this.counters = counters;
    }

    void handle(HttpServerRequest request, Buffer body) {
        try {
            if (request.method() == HttpMethod.PUT) {
                JsonNode wish = JSON.readTree(body.getBytes());
                script.set(wish.path("model").asText(null), behaviour(wish));
            } else if (request.method() != HttpMethod.GET) {
                throw new IllegalArgumentException("/simulate knows GET and PUT.");
            }
            Traffic seen = counters.traffic();
            Endpoints.json(
                    request,
                    200,
                    JSON.writeValueAsString(Map.of(
                            "requests", seen.requests(),
                            "open", seen.open(),
                            "abandoned", seen.abandoned(),
                            "inputTokens", seen.inputTokens(),
                            "outputTokens", seen.outputTokens())));
        } catch (IOException | IllegalArgumentException e) {
            Endpoints.json(request, 400, Answers.error(e.getMessage(), "invalid_request_error"));
        }
    }

    private static Behaviour behaviour(JsonNode wish) {
        String name = wish.path("fault").asText(Fault.NONE.wireName());
        Optional<Fault> fault = Arrays.stream(Fault.values())
                .filter(f -> f.wireName().equals(name))
                .findFirst();
        return new Behaviour(
                fault.orElseThrow(() -> new IllegalArgumentException("\"fault\" is one of "
                        + Arrays.stream(Fault.values()).map(Fault::wireName).toList() + ".")),
                Duration.ofMillis(wish.path("latencyMs").asLong(0)),
                Duration.ofMillis(wish.path("tokenDelayMs").asLong(0)),
                wish.path("errorRate").asDouble(0),
                wish.has("retryAfterSeconds")
                        ? Duration.ofSeconds(wish.path("retryAfterSeconds").asLong())
                        : null,
                0);
    }
}
