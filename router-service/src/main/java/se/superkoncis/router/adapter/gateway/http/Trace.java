package se.superkoncis.router.adapter.gateway.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/** The trace context of a request, after <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>. */
public final class Trace {

    private static final Pattern FORM = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private Trace() {}

    /** Null when there is none that can be read. */
    public static String of(HttpServerRequest request) {
        String parent = request.getHeader("traceparent");
        return parent != null && FORM.matcher(parent).matches() ? parent : null;
    }
}
