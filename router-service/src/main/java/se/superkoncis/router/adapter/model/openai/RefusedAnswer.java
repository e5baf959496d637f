package se.superkoncis.router.adapter.model.openai;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.util.function.Consumer;

/** Reads the body of an answer that is none, as far as the bill depends on it. Runs on the event loop of the response. */
final class RefusedAnswer {

    private final Consumer<ErrorBody> then;
    private final Buffer read = Buffer.buffer();
    private boolean over;

    private RefusedAnswer(Consumer<ErrorBody> then) {
        this.then = then;
    }

    /**
     * Reads it.
     *
     * @param then is told once; {@link ErrorBody#NONE} when the connection breaks or the body is too long to be an error
     */
    static void read(HttpClientResponse response, Consumer<ErrorBody> then) {
        RefusedAnswer answer = new RefusedAnswer(then);
        response.exceptionHandler(cut -> answer.end(ErrorBody.NONE));
        response.handler(answer::part);
        response.endHandler(end -> answer.end(ErrorBody.of(answer.read.getBytes())));
    }

    private void part(Buffer part) {
        if (read.length() + part.length() > ErrorBody.LONGEST) {
            end(ErrorBody.NONE);
        } else {
            read.appendBuffer(part);
        }
    }

    private void end(ErrorBody body) {
        if (!over) {
            over = true;
            then.accept(body);
        }
    }
}
