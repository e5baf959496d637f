package se.superkoncis.router.adapter.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import org.jboss.logging.Logger;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.router.adapter.gateway.wire.OpenAiError;
import se.superkoncis.router.adapter.gateway.wire.RefusedException;

/** Ends a request. Call it on the request's event loop. */
public final class Reply {

    private static final Logger LOG = Logger.getLogger(Reply.class);

    private Reply() {}

    /** Ends it with this JSON, unless it has ended or its client is gone. */
    public static void json(RoutingContext context, String body) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(body);
    }

    /** Ends it with an error, with what the official clients need to know whether to try again. */
    public static void error(RoutingContext context, OpenAiError error) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(error.status());
        if (error.status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (error.again()) {
            response.putHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        // OpenAI's clients repeat 409, 429 and 5xx by themselves, unless this header says that it is of no use.
        response.putHeader("x-should-retry", Boolean.toString(error.again()));
        json(context, error.json());
    }

    /** Whatever ended it. What is not the client's doing is logged, not told. */
    public static void failure(RoutingContext context, Throwable cause) {
        if (cause instanceof RefusedException refused) {
            error(context, refused.error());
            return;
        }
        error(context, internal(cause));
    }

    /** Logs a fault of ours under an id that the client is told. */
    public static OpenAiError internal(Throwable cause) {
        String id = UUID.randomUUID().toString();
        Facts.of("gateway request failed").with("errorId", id).error(LOG, cause);
        return OpenAiError.server(
                500,
                "internal_error",
                "Something went wrong on our side. Report the id " + id + " to those who run the platform.",
                false);
    }
}
