package se.superkoncis.router.adapter.gateway;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.router.adapter.gateway.http.Causes;
import se.superkoncis.router.adapter.gateway.http.GatewayHeaders;
import se.superkoncis.router.adapter.gateway.http.Reply;
import se.superkoncis.router.adapter.gateway.wire.ChatBody;
import se.superkoncis.router.adapter.gateway.wire.OpenAiError;
import se.superkoncis.router.adapter.gateway.wire.QuotedChat;
import se.superkoncis.router.application.gateway.ChatAnswer;
import se.superkoncis.router.application.gateway.ChatStream;
import se.superkoncis.router.application.gateway.Told;
import se.superkoncis.router.config.GatewaySettings;

/**
 * A streamed answer. Chunks come from the provider's thread and wait here, within bounds, until the client's connection takes
 * them on the event loop. A client that is gone, or reads too slowly, ends the provider's work, too.
 */
final class SseAnswer implements ChatStream {

    private static final Logger LOG = Logger.getLogger(SseAnswer.class);
    /** Keep-alives in a row that find the connection still full: the client does not read any more. */
    private static final int STALLED = 4;

    private final RoutingContext request;
    private final HttpServerResponse response;
    private final Context loop;
    private final ChatBody body;
    private final StreamForm form;
    private final Clock clock;
    private final int mostWaiting;
    private final long timer;

    private final Queue<Chunk> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waitingBytes = new AtomicInteger();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private volatile boolean gone;
    private volatile Runnable ending;
    private volatile Runnable cancel = () -> {};

    private boolean wroteSinceTick;
    private int stalled;

    private record Chunk(Told told, String json) {}

    SseAnswer(RoutingContext request, Context loop, ChatBody body, GatewaySettings settings, Clock clock) {
        this.request = request;
        this.response = request.response();
        this.loop = loop;
        this.body = body;
        this.form = new StreamForm(body.usageAsked());
        this.clock = clock;
        this.mostWaiting = settings.slowClientBytes();
        this.timer = request.vertx().setPeriodic(settings.keepAlive().toMillis(), tick -> keepAlive());
        request.addEndHandler(end -> {
            gone = true;
            request.vertx().cancelTimer(timer);
            cancel.run();
        });
        // Its end was told before anybody listened.
        if (response.closed()) {
            gone = true;
            request.vertx().cancelTimer(timer);
        }
    }

    @Override
    public void attempt(Runnable cancelIt) {
        cancel = cancelIt;
        if (gone) {
            cancelIt.run();
        }
    }

    @Override
    public boolean accept(Told told, String json) {
        if (gone) {
            return false;
        }
        // A char is at least a byte on the wire and at most two in memory.
        if (waitingBytes.addAndGet(json.length()) > mostWaiting) {
            gone = true;
            loop.runOnContext(now -> drop("stream ended, its client reads too slowly"));
            return false;
        }
        waiting.add(new Chunk(told, json));
        schedule();
        return true;
    }

    /** The answer is complete, or failed with a fault of ours. */
    void end(ChatAnswer answer, Throwable fault) {
        ending = () -> {
            if (fault != null) {
                broken(Reply.internal(Causes.of(fault)), null);
            } else if (answer instanceof ChatAnswer.ByModel model) {
                begin(model.told());
                finish(form.last(model), model.told());
            } else if (answer instanceof ChatAnswer.Quotes quotes) {
                quote(quotes);
            } else {
                String why = ((ChatAnswer.Broken) answer).errorClass();
                broken(
                        OpenAiError.server(502, why, "The provider broke off its answer (" + why + ").", true),
                        answer.told());
            }
        };
        schedule();
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            loop.runOnContext(now -> drain());
        }
    }

    /** On the event loop, as everything below. */
    private void drain() {
        scheduled.set(false);
        if (response.ended() || response.closed()) {
            waiting.clear();
            return;
        }
        while (!response.writeQueueFull()) {
            Chunk chunk = waiting.poll();
            if (chunk == null) {
                end();
                return;
            }
            waitingBytes.addAndGet(-chunk.json().length());
            begin(chunk.told());
            String shown = form.chunk(chunk.json());
            if (shown != null) {
                data(shown);
            }
        }
        response.drainHandler(room -> drain());
    }

    private void end() {
        Runnable last = ending;
        // Read after the flag: what came before the end is in the queue.
        if (last != null && waiting.isEmpty()) {
            ending = null;
            last.run();
        }
    }

    private void begin(Told told) {
        if (response.headWritten()) {
            return;
        }
        if (told != null) {
            GatewayHeaders.begin(response, told);
        }
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader("X-Accel-Buffering", "no")
                .putHeader("Trailer", GatewayHeaders.COST + ", " + GatewayHeaders.DEPLOYMENT);
    }

    private void quote(ChatAnswer.Quotes quotes) {
        begin(quotes.told());
        QuotedChat quoted = new QuotedChat(
                quotes.quoted(), body, quotes.told().callId(), clock.instant().getEpochSecond());
        quoted.chunks().forEach(this::data);
        finish(body.usageAsked() ? quoted.usageChunk(GatewayHeaders.json(quotes.told())) : null, quotes.told());
    }

    private void finish(String lastChunk, Told told) {
        if (lastChunk != null) {
            data(lastChunk);
        }
        GatewayHeaders.trail(response, told);
        response.end("data: [DONE]\n\n");
    }

    /** An error has a status of its own only while nothing was sent. */
    private void broken(OpenAiError error, Told told) {
        if (!response.headWritten()) {
            Reply.error(request, error);
            return;
        }
        if (told != null) {
            GatewayHeaders.trail(response, told);
        }
        response.end("data: " + error.json() + "\n\n");
    }

    private void data(String json) {
        wroteSinceTick = true;
        // A line end would end the event; in JSON it can only stand between tokens.
        response.write("data: " + json.replace('\n', ' ').replace('\r', ' ') + "\n\n");
    }

    private void keepAlive() {
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.writeQueueFull()) {
            stalled++;
            if (stalled >= STALLED) {
                gone = true;
                drop("stream ended, its client does not read");
            }
        } else if (!wroteSinceTick) {
            begin(null);
            response.write(": keep-alive\n\n");
        }
        if (!response.writeQueueFull()) {
            stalled = 0;
        }
        wroteSinceTick = false;
    }

    private void drop(String why) {
        Facts.of(why).with("waitingBytes", waitingBytes.get()).info(LOG);
        waiting.clear();
        request.request().connection().close();
    }
}
