package se.superkoncis.cli.stack.origin;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;

/** What the origin itself answers, as opposed to the services behind it. */
record Answer(int status, String mediaType, String body, Map<String, String> headers) {

    private static final String NO_SCRIPTS =
            "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    static Answer html(int status, String body) {
        return new Answer(status, "text/html; charset=utf-8", body, Map.of("Content-Security-Policy", NO_SCRIPTS));
    }

    static Answer problem(int status, String title, String detail) {
        return new Answer(status, Problems.MEDIA_TYPE, Problems.body(status, title, detail), Map.of());
    }

    static Answer redirect(String to, Map<String, String> headers) {
        Map<String, String> all = new java.util.LinkedHashMap<>(headers);
        all.put("Location", to);
        return new Answer(303, "text/plain; charset=utf-8", "", all);
    }

    /** Nothing of it may be stored or leak where the person came from: links hold codes. */
    void to(HttpServerRequest request) {
        HttpServerResponse response = request.response().setStatusCode(status);
        response.putHeader("Content-Type", mediaType);
        response.putHeader("Cache-Control", "no-store");
        response.putHeader("Referrer-Policy", "no-referrer");
        response.putHeader("X-Content-Type-Options", "nosniff");
        headers.forEach(response::putHeader);
        response.end(body).onFailure(gone -> {});
    }
}
