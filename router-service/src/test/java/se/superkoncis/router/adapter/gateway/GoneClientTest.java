package se.superkoncis.router.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.router.adapter.gateway.http.Bodies;
import se.superkoncis.router.adapter.gateway.http.OpenBytes;
import se.superkoncis.router.adapter.gateway.wire.ChatBody;
import se.superkoncis.router.adapter.gateway.wire.RefusedException;
import se.superkoncis.router.application.TestSettings;
import se.superkoncis.router.config.GatewaySettings;

/** Clients that hang up while it is still found out who they are: the end of their connection has been told already. */
class GoneClientTest {

    private static final GatewaySettings SETTINGS = TestSettings.gateway(Map.of());
    private static final byte[] BODY = Stand.chat("fast", ",\"stream\":true").getBytes(StandardCharsets.UTF_8);

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void shouldCallNoModelForAStreamThatNobodyReads() throws Exception {
        // When
        List<String> seen = afterTheClientHasGone(context -> {
            List<String> done = new ArrayList<>();
            SseAnswer answer = new SseAnswer(
                    context, Vertx.currentContext(), ChatBody.read(BODY, SETTINGS), SETTINGS, Clock.systemUTC());
            answer.attempt(() -> done.add("cancelled"));
            done.add("accepted " + answer.accept(null, "{}"));
            return done;
        });
        // Then
        assertThat(seen).containsExactly("cancelled", "accepted false");
    }

    @Test
    void shouldReadNoBodyThatNobodyWaitsFor() throws Exception {
        // When
        List<String> seen = afterTheClientHasGone(context -> {
            var body = Bodies.read(context, 1_000_000, new OpenBytes(SETTINGS)).toCompletableFuture();
            return List.of("failed " + body.isCompletedExceptionally());
        });
        // Then
        assertThat(seen).containsExactly("failed true");
    }

    @Test
    void shouldNotCountARequestAsOpenWhoseClientHasGone() throws Exception {
        // Given
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        OpenRequests open = new OpenRequests(SETTINGS, meters);
        // When
        List<String> seen = afterTheClientHasGone(context -> {
            try {
                open.admit(context, "chat");
                return List.of("admitted");
            } catch (RefusedException gone) {
                return List.of(gone.error().code());
            }
        });
        // Then
        assertThat(seen).containsExactly("client_gone");
        assertThat(meters.get("superkoncis.gateway.open").gauge().value()).isZero();
    }

    /** What work says that is done on the event loop for a client whose connection has ended. */
    private List<String> afterTheClientHasGone(Function<RoutingContext, List<String>> work) throws Exception {
        CompletableFuture<List<String>> said = new CompletableFuture<>();
        CompletableFuture<Void> arrived = new CompletableFuture<>();
        Router router = Router.router(vertx);
        router.route().handler(context -> {
            // As the gateway does from the first request handler on.
            context.addEndHandler(end -> {});
            context.request().pause();
            context.request()
                    .connection()
                    .closeHandler(gone -> vertx.runOnContext(next -> {
                        try {
                            said.complete(work.apply(context));
                        } catch (RuntimeException e) {
                            said.completeExceptionally(e);
                        }
                    }));
            arrived.complete(null);
        });
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        try (Socket socket = new Socket("127.0.0.1", server.actualPort())) {
            send(socket);
            arrived.get(20, TimeUnit.SECONDS);
        }
        return said.get(20, TimeUnit.SECONDS);
    }

    private static void send(Socket socket) throws IOException {
        String head = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + BODY.length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(BODY);
    }
}
