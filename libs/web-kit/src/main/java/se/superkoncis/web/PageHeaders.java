package se.superkoncis.web;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Headers of every page: only our own scripts and styles run, nobody frames it, and no cache keeps it. */
public class PageHeaders {

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    @ServerResponseFilter
    void guard(ContainerResponseContext answer) {
        if (MediaType.TEXT_HTML_TYPE.isCompatible(answer.getMediaType()) && answer.getMediaType() != null) {
            answer.getHeaders().putSingle("Content-Security-Policy", POLICY);
            answer.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
            answer.getHeaders().putSingle("Referrer-Policy", "same-origin");
            answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
