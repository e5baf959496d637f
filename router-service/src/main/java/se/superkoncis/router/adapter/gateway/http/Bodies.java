package se.superkoncis.router.adapter.gateway.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import se.superkoncis.router.adapter.gateway.wire.OpenAiError;
import se.superkoncis.router.adapter.gateway.wire.RefusedException;

/** Reads the body of a request as it comes, and no more of it than is allowed. */
public final class Bodies {

    /** A client that takes longer to send a body of this size is not sending it. */
    private static final long PATIENCE_MS = 30_000;

    /** How long a client whose body was refused may take to read why. */
    private static final long LINGER_MS = 1_000;

    private final RoutingContext context;
    private final int most;
    private final OpenBytes.Share share;
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final Buffer read = Buffer.buffer();
    private long timer = -1;

    private Bodies(RoutingContext context, int most, OpenBytes open) {
        this.context = context;
        this.most = most;
        this.share = open.share(context);
    }

    /**
     * The body; fails with {@link RefusedException} when it is none of JSON, too large, too slow, too much beside others, or broken
     * off. For a client that has gone meanwhile nothing is read: what follows would be done, and paid for, for nobody.
     *
     * @param most bytes, 0 or more
     */
    public static CompletionStage<byte[]> read(RoutingContext context, int most, OpenBytes open) {
        if (context.response().closed()) {
            return CompletableFuture.failedFuture(new RefusedException(brokenOff()));
        }
        return new Bodies(context, most, open).read();
    }

    private CompletionStage<byte[]> read() {
        HttpServerRequest request = context.request();
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            refuse(OpenAiError.refused(415, "unsupported_media_type", "Send the body as application/json."));
        } else if (length(request) > most) {
            refuse(tooLarge());
        } else {
            timer = context.vertx()
                    .setTimer(
                            PATIENCE_MS,
                            late -> refuse(OpenAiError.refused(
                                    408,
                                    "request_timeout",
                                    "The body did not come within " + PATIENCE_MS / 1_000 + " s. Send it again.")));
            request.handler(this::part);
            request.exceptionHandler(gone -> end(brokenOff()));
            request.endHandler(end -> {
                context.vertx().cancelTimer(timer);
                body.complete(read.getBytes());
            });
        }
        request.resume();
        return body;
    }

    private void part(Buffer part) {
        if (body.isDone()) {
            return;
        }
        if (read.length() + part.length() > most) {
            refuse(tooLarge());
            return;
        }
        try {
            share.add(part.length());
            read.appendBuffer(part);
        } catch (RefusedException full) {
            refuse(full.error());
        }
    }

    /**
     * What is left of the body is not worth reading, so the connection ends soon after the answer. Not at once: a client that still
     * sends would see a broken connection and no answer.
     */
    private void refuse(OpenAiError error) {
        if (!body.isDone() && !context.response().headWritten()) {
            // Other requests share a connection of HTTP/2.
            if (context.request().version() != HttpVersion.HTTP_2) {
                context.response().putHeader(HttpHeaders.CONNECTION, "close");
                context.vertx()
                        .setTimer(
                                LINGER_MS,
                                late -> context.request().connection().close());
            }
            end(error);
        }
    }

    private void end(OpenAiError error) {
        context.vertx().cancelTimer(timer);
        body.completeExceptionally(new RefusedException(error));
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static OpenAiError brokenOff() {
        return OpenAiError.refused(400, "body_broken_off", "The connection ended before the body did. Send it again.");
    }

    private OpenAiError tooLarge() {
        return OpenAiError.refused(
                413, "request_too_large", "The body is larger than " + most + " bytes. Send less text at a time.");
    }
}
