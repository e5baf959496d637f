package se.superkoncis.embedded.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import se.superkoncis.embedded.provider.answer.Answers;
import se.superkoncis.embedded.provider.answer.Slant;

/** One request to a model and its answer. Runs on the event loop only. */
final class Exchange {
    private final Vertx vertx;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Counters counters;
    private final Seen seen;
    private final JsonNode asked;
    private final long inputTokens;
    private long sentBytes;
    private boolean over;

    Exchange(Vertx vertx, HttpServerRequest request, Counters counters, Seen seen, JsonNode asked, int bytes) {
        this.vertx = vertx;
        this.request = request;
        this.response = request.response();
        this.counters = counters;
        this.seen = seen;
        this.asked = asked;
        this.inputTokens = (bytes + 3) / 4;
        // Also called for a connection that closed early.
        response.endHandler(end -> over(response.ended()));
        response.closeHandler(close -> over(false));
    }

    void meet(Behaviour behaviour) {
        after(behaviour.latency(), () -> answer(behaviour));
    }

    private void answer(Behaviour behaviour) {
        Answers answers = new Answers(asked, seen.model(), inputTokens, cached(behaviour), slant(behaviour.fault()));
        switch (behaviour.fault()) {
            case RATE_LIMITED -> {
                if (behaviour.retryAfter() != null) {
                    response.putHeader(
                            "Retry-After", String.valueOf(behaviour.retryAfter().toSeconds()));
                }
                refuse(429, "Rate limit reached.", "rate_limit_exceeded");
            }
            case SERVER_ERROR -> refuse(500, "The server had an error.", "server_error");
            case UNAVAILABLE -> refuse(503, "The server is overloaded.", "server_error");
            case BAD_REQUEST -> refuse(400, "The request is not valid: " + seen.model(), "invalid_request_error");
            case BAD_KEY -> refuse(401, "Incorrect API key provided: " + seen.authorization(), "invalid_api_key");
            case NO_MODEL -> refuse(404, "The model does not exist.", "model_not_found");
            case HANG -> counters.billed(inputTokens, 0);
            case DISCONNECT -> {
                counters.billed(inputTokens, 0);
                request.connection().close();
            }
            case WRONG_CONTENT_TYPE -> {
                counters.billed(inputTokens, 0);
                response.putHeader("Content-Type", "text/html; charset=utf-8").end("<html><body>Sign in</body></html>");
            }
            case NO_CHOICES -> {
                counters.billed(inputTokens, 0);
                Endpoints.json(request, 200, "{\"id\":\"sim\",\"object\":\"chat.completion\"}");
            }
            default -> well(answers, behaviour);
        }
    }

    private void well(Answers answers, Behaviour behaviour) {
        if (seen.path().endsWith("/embeddings")) {
            counters.billed(inputTokens, 0);
            body(answers.embeddings(), behaviour.fault());
        } else if (seen.stream()) {
            stream(answers, behaviour);
        } else {
            counters.billed(inputTokens, answers.outputTokens());
            body(answers.completion(), behaviour.fault());
        }
    }

    private void body(String json, Fault fault) {
        String half = json.substring(0, json.length() / 2);
        response.putHeader("Content-Type", "application/json");
        if (fault == Fault.CUT || fault == Fault.STALL) {
            response.putHeader("Content-Length", String.valueOf(json.getBytes(StandardCharsets.UTF_8).length));
            response.write(half).onSuccess(sent -> {
                if (fault == Fault.CUT) {
                    request.connection().close();
                }
            });
        } else {
            response.end(fault == Fault.HALF_BODY ? half : json);
        }
    }

    private void stream(Answers answers, Behaviour behaviour) {
        List<String> chunks = answers.chunks();
        Fault fault = behaviour.fault();
        boolean breaks = fault == Fault.CUT || fault == Fault.STALL || fault == Fault.HALF_BODY;
        int last = breaks ? chunks.size() / 2 : chunks.size();
        response.setChunked(true).putHeader("Content-Type", "text/event-stream");
        counters.billed(inputTokens, 0);
        send(chunks.subList(0, last).iterator(), behaviour.tokenDelay(), () -> {
            if (fault == Fault.CUT) {
                request.connection().close();
            } else if (fault == Fault.HALF_BODY) {
                response.end("data: " + chunks.get(last).substring(0, 12) + "\n\n");
            } else if (fault != Fault.STALL) {
                response.end("data: [DONE]\n\n");
            }
        });
    }

    private void send(Iterator<String> chunks, Duration delay, Runnable then) {
        if (over) {
            return;
        }
        if (!chunks.hasNext()) {
            then.run();
            return;
        }
        String chunk = chunks.next();
        long before = Answers.tokens(sentBytes);
        sentBytes += Answers.contentBytes(chunk);
        counters.billed(0, Answers.tokens(sentBytes) - before);
        response.write("data: " + chunk + "\n\n").onSuccess(sent -> after(delay, () -> send(chunks, delay, then)));
    }

    private void refuse(int status, String message, String code) {
        Endpoints.json(request, status, Answers.error(message, code));
    }

    private long cached(Behaviour behaviour) {
        return behaviour.fault() == Fault.NO_USAGE ? -1 : (long) (inputTokens * behaviour.cachedShare());
    }

    private static Slant slant(Fault fault) {
        return switch (fault) {
            case WRONG_TURNS -> Slant.WRONG_TURNS;
            case WRONG_NUMBERS -> Slant.WRONG_NUMBERS;
            case NOT_JSON -> Slant.NOT_JSON;
            default -> Slant.HONEST;
        };
    }

    private void after(Duration time, Runnable then) {
        if (time.isZero()) {
            then.run();
        } else {
            vertx.setTimer(Math.max(1, time.toMillis()), id -> {
                if (!over) {
                    then.run();
                }
            });
        }
    }

    private void over(boolean complete) {
        if (!over) {
            over = true;
            counters.ended(complete);
        }
    }
}
