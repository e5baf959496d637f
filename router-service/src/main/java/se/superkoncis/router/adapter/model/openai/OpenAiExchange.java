package se.superkoncis.router.adapter.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import se.superkoncis.router.domain.call.ChunkSink;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.provider.Charge;
import se.superkoncis.router.domain.provider.ErrorClass;
import se.superkoncis.router.domain.provider.ModelWire;
import se.superkoncis.router.domain.provider.Reply;

/** One request and its answer. Events come from an event loop, time-outs and cancels from anywhere; the first end counts. */
final class OpenAiExchange implements ModelWire.Exchange {

    /** Data of a stream's last event. */
    static final String DONE = "[DONE]";

    private final CompletableFuture<Object> begun = new CompletableFuture<>();
    private final CompletableFuture<Reply> reply = new CompletableFuture<>();
    private final Vertx vertx;
    private final Endpoint endpoint;
    private final ModelRequest request;
    private final ChunkSink sink;
    private final StatusTable statuses;
    private final int most;
    private final SseLines lines;
    private final Buffer body = Buffer.buffer();
    private final Written written = new Written();
    private HttpClientRequest open;
    private long deadlineTimer = -1;
    private long idleTimer = -1;
    private volatile long lastChunk;
    private boolean sent;
    private boolean over;
    private boolean handedOn;

    OpenAiExchange(
            Vertx vertx, Endpoint endpoint, ModelRequest request, ChunkSink sink, StatusTable statuses, int most) {
        this.vertx = vertx;
        this.endpoint = endpoint;
        this.request = request;
        this.sink = sink;
        this.statuses = statuses;
        this.most = most;
        this.lines = new SseLines(most);
    }

    @Override
    public CompletionStage<?> begun() {
        return begun;
    }

    @Override
    public CompletionStage<Reply> reply() {
        return reply;
    }

    void start(HttpClient client, Deployment deployment, Duration time) {
        Buffer json = Wording.body(deployment, request, sink != null);
        synchronized (this) {
            deadlineTimer = vertx.setTimer(Math.max(1, time.toMillis()), id -> cancel(ErrorClass.TIMEOUT));
        }
        client.request(endpoint.request(request.kind(), sink != null)).onComplete(connected -> {
            if (connected.failed()) {
                end(new Reply.Bad(ErrorClass.CONNECTION, "no connection to the provider", Charge.NOTHING, null, false));
            } else {
                send(connected.result(), json);
            }
        });
    }

    private void send(HttpClientRequest ready, Buffer json) {
        synchronized (this) {
            if (over) {
                ready.reset();
                return;
            }
            open = ready;
            sent = true;
        }
        ready.send(json).onComplete(answered -> {
            if (answered.failed()) {
                broken();
            } else {
                read(answered.result());
            }
        });
    }

    private void read(HttpClientResponse response) {
        String type = Optional.ofNullable(response.getHeader("Content-Type"))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        if (response.statusCode() != 200) {
            refused(response);
            return;
        }
        if (!type.startsWith(sink == null ? "application/json" : "text/event-stream")) {
            fail(ErrorClass.BAD_ANSWER, "the answer's content type is not what was asked for");
            return;
        }
        response.exceptionHandler(cut -> broken());
        response.handler(sink == null ? this::collect : this::chunks);
        response.endHandler(end -> complete());
        if (sink != null) {
            watchIdle(endpoint.streamIdle().toMillis());
        }
    }

    private void refused(HttpClientResponse response) {
        if (StatusTable.asksTheBody(response.statusCode())) {
            RefusedAnswer.read(
                    response, said -> end(statuses.refused(response.statusCode(), response.headers(), request, said)));
        } else {
            end(statuses.refused(response.statusCode(), response.headers(), request, ErrorBody.NONE));
        }
    }

    private void collect(Buffer part) {
        if (body.length() + part.length() > most) {
            fail(ErrorClass.BAD_ANSWER, "the answer is larger than router.models.max-answer");
        } else {
            body.appendBuffer(part);
        }
    }

    private void chunks(Buffer part) {
        try {
            lastChunk = System.nanoTime();
            lines.take(part).forEach(this::chunk);
        } catch (IllegalArgumentException tooLong) {
            fail(ErrorClass.BAD_ANSWER, "a chunk is larger than router.models.max-answer");
        }
    }

    private void chunk(String json) {
        ErrorClass error = null;
        synchronized (this) {
            if (over || json.isEmpty()) {
                return;
            }
            if (json.equals(DONE)) {
                written.done();
                return;
            }
            Optional<JsonNode> chunk = Wording.read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            if (chunk.isEmpty()) {
                error = ErrorClass.BAD_ANSWER;
            } else if (Wording.isError(chunk.get())) {
                error = ErrorClass.SERVER_ERROR;
            } else {
                note(chunk.get());
                handedOn = true;
                error = handOn(json) ? null : ErrorClass.CANCELLED;
            }
        }
        if (error == null) {
            begun.complete(json);
        } else {
            fail(error, error == ErrorClass.CANCELLED ? "the caller went away" : "a chunk of the stream is no answer");
        }
    }

    private void note(JsonNode chunk) {
        written.take(chunk);
        if (written.content() > most) {
            throw new IllegalArgumentException("the stream is too long");
        }
    }

    private boolean handOn(String json) {
        try {
            return sink.accept(json);
        } catch (RuntimeException gone) {
            return false;
        }
    }

    private void complete() {
        if (sink != null) {
            lines.rest().forEach(this::chunk);
            streamComplete();
            return;
        }
        JsonNode document = Wording.read(body.getBytes()).orElse(null);
        if (document == null) {
            fail(ErrorClass.BAD_ANSWER, "the answer is not a JSON object");
            return;
        }
        synchronized (this) {
            written.take(document);
        }
        if (!Wording.answers(document, request.kind())) {
            end(new Reply.Bad(
                    ErrorClass.BAD_ANSWER,
                    "the answer has no choices",
                    written.told(request).orElseGet(() -> Charge.worstCase(request)),
                    null,
                    false));
            return;
        }
        Charge charge = written.told(request).orElseGet(() -> Charge.estimated(request, written.content()));
        end(new Reply.Good(body.toString(), written.model(), charge));
    }

    private void streamComplete() {
        if (!written.isFinished()) {
            fail(ErrorClass.CONNECTION, "the stream ended before the answer was complete");
        } else if (!written.isAnswer()) {
            fail(ErrorClass.BAD_ANSWER, "the stream has no choices");
        } else {
            end(new Reply.Good(null, written.model(), charge()));
        }
    }

    private void broken() {
        // Some providers close without a last chunk; what is complete is complete.
        if (written.isFinished() && sink != null) {
            streamComplete();
        } else {
            fail(ErrorClass.CONNECTION, "the connection broke before the answer was complete");
        }
    }

    @Override
    public void cancel(ErrorClass why) {
        fail(why, why == ErrorClass.TIMEOUT ? "no answer in time" : "cancelled");
    }

    private void fail(ErrorClass error, String detail) {
        boolean handed;
        synchronized (this) {
            handed = handedOn;
        }
        end(new Reply.Bad(error, detail, charge(), null, handed));
    }

    private synchronized Charge charge() {
        return sent ? written.charge(request) : Charge.NOTHING;
    }

    private void end(Reply ended) {
        HttpClientRequest abandoned;
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            vertx.cancelTimer(deadlineTimer);
            vertx.cancelTimer(idleTimer);
            abandoned = ended instanceof Reply.Good ? null : open;
        }
        if (abandoned != null) {
            abandoned.reset();
        }
        begun.complete(ended);
        reply.complete(ended);
    }

    private synchronized void watchIdle(long millis) {
        if (over) {
            return;
        }
        if (lastChunk == 0) {
            lastChunk = System.nanoTime();
        }
        idleTimer = vertx.setTimer(Math.max(1, millis), id -> {
            long left = endpoint.streamIdle()
                    .minusNanos(System.nanoTime() - lastChunk)
                    .toMillis();
            if (left <= 0) {
                cancel(ErrorClass.TIMEOUT);
            } else {
                watchIdle(left);
            }
        });
    }
}
