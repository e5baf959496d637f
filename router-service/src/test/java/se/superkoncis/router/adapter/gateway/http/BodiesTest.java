package se.superkoncis.router.adapter.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.router.adapter.gateway.wire.RefusedException;
import se.superkoncis.router.application.TestSettings;

class BodiesTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Vertx vertx = Vertx.vertx();
    private final OpenBytes open = new OpenBytes(TestSettings.gateway(Map.of("router.gateway.open-bytes", "1000")));
    /** Requests whose body has come, still to be answered. */
    private final BlockingQueue<RoutingContext> read = new LinkedBlockingQueue<>();

    private final BlockingQueue<Throwable> refused = new LinkedBlockingQueue<>();
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        Router router = Router.router(vertx);
        router.route()
                .handler(context -> Bodies.read(context, 2_000, open).whenComplete((bytes, failure) -> {
                    if (failure == null) {
                        read.add(context);
                    } else {
                        refused.add(failure);
                        Reply.failure(context, failure);
                    }
                }));
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void shouldTakeNoMoreBytesThanThereIsRoomForUntilAnswersAreOut() throws Exception {
        // Given a request under way
        CompletableFuture<HttpResponse<String>> first = send(800);
        RoutingContext held = read.poll(20, TimeUnit.SECONDS);
        // When another one does not fit beside it
        HttpResponse<String> told = send(800).get(20, TimeUnit.SECONDS);
        // Then it may come again, and does when the first is answered
        assertThat(told.statusCode()).isEqualTo(429);
        assertThat(told.headers().firstValue("x-should-retry")).contains("true");
        held.vertx().runOnContext(now -> Reply.json(held, "{}"));
        assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        await().until(() -> open.held() == 0);
        CompletableFuture<HttpResponse<String>> again = send(800);
        RoutingContext taken = read.poll(20, TimeUnit.SECONDS);
        taken.vertx().runOnContext(now -> Reply.json(taken, "{}"));
        assertThat(again.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldNotTakeABodyThatBrokeOffForAFaultOfOurs() throws Exception {
        // When
        try (Socket socket = new Socket("127.0.0.1", server.actualPort())) {
            socket.getOutputStream()
                    .write(
                            ("POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
                                    .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> open.held() == 1);
        }
        // Then
        assertThat(refused.poll(20, TimeUnit.SECONDS)).isInstanceOf(RefusedException.class);
        await().until(() -> open.held() == 0);
    }

    private CompletableFuture<HttpResponse<String>> send(int bytes) {
        return HTTP.sendAsync(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + "/"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("a".repeat(bytes)))
                        .build(),
                BodyHandlers.ofString());
    }
}
