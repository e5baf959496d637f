package se.superkoncis.cli.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.http.HttpResponse;
import se.superkoncis.cli.stack.access.Role;

/** Reads answers, and says of those that refuse what can be done. */
final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI origin;
    private final Credential credential;
    private final Role role;

    Answers(URI origin, Credential credential, Role role) {
        this.origin = origin;
        this.credential = credential;
        this.role = role;
    }

    Reply reply(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw refusal(response, response.body());
        }
        JsonNode body = json(response.body());
        if (!body.isObject()) {
            throw stranger(response.statusCode(), body);
        }
        return new Reply(body, response.headers().firstValue("ETag").orElse(null));
    }

    Refusal refusal(HttpResponse<?> response, String text) {
        int status = response.statusCode();
        JsonNode details = json(text);
        Advice advice = new Advice(details);
        if (status == 401) {
            return new Refusal(status, details, credential.disbelieved(), origin);
        }
        if (status == 403) {
            return new Refusal(status, details, "http.forbidden", role.claim(), advice);
        }
        if (advice.english().isEmpty()) {
            return stranger(status, details);
        }
        if (status == 502 || status == 503 || status == 504) {
            String seconds = response.headers().firstValue("Retry-After").orElse("5");
            return new Refusal(status, details, "http.unavailable", advice, seconds);
        }
        return new Refusal(status, details, status >= 500 ? "http.failed" : "http.refused", status, advice);
    }

    private Refusal stranger(int status, JsonNode details) {
        return new Refusal(status, details, "http.stranger", origin, status);
    }

    private static JsonNode json(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
