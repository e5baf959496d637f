package se.superkoncis.control.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static se.superkoncis.control.rest.Api.as;
import static se.superkoncis.control.rest.Api.newTag;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tokens;

/** The change stream as a browser's EventSource reads it. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "flags"))
class OfrepStreamTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String EVENTS = "/ofrep/v1/events";

    private static String stream() {
        return as("member", "acme")
                .body(Map.of("context", Map.of("targetingKey", "acme")))
                .post("/ofrep/v1/evaluate/flags")
                .then()
                .statusCode(200)
                .extract()
                .path("eventStreams[0].endpoint.requestUri");
    }

    @Test
    void shouldTellOfAChangeAndThatItLives() throws IOException {
        // Given
        try (Listening listening = Listening.to(stream(), Map.of())) {
            listening.await("open");
            // When
            newTag(10);
            // Then
            listening.await("refetchEvaluation");
            assertThat(listening.heard())
                    .contains("\"etag\":\"r")
                    .contains("id:r")
                    .contains("lastModified");
            listening.await("alive");
        }
    }

    @Test
    void shouldTellWhoComesBackThatSomethingHasChangedMeanwhile() throws IOException {
        try (Listening listening = Listening.to(stream(), Map.of("Last-Event-ID", "r1"))) {
            listening.await("refetchEvaluation");
        }
    }

    @Test
    void shouldTakeATokenInsteadOfATicket() throws IOException {
        try (Listening listening =
                Listening.to(EVENTS, Map.of("Cookie", "superkoncis=" + Tokens.token("member", "acme")))) {
            listening.await("open");
        }
    }

    @Test
    void shouldRefuseForgedTicketsAndStrangers() {
        String ticket = stream().replaceAll(".*ticket=", "");
        String forged = (ticket.charAt(0) == 'A' ? 'B' : 'A') + ticket.substring(1);
        given().get(EVENTS + "?ticket=" + forged)
                .then()
                .statusCode(401)
                .body("errorDetails", containsString("another one"));
        given().get(EVENTS + "?ticket=x.y").then().statusCode(401);
        given().get(EVENTS).then().statusCode(401);
        as("guest", null).get(EVENTS).then().statusCode(403);
    }

    /** An open stream and what came through it. */
    private static final class Listening implements AutoCloseable {

        private static final HttpClient CLIENT = HttpClient.newHttpClient();

        private final InputStream stream;
        private final StringBuffer heard = new StringBuffer();

        private Listening(InputStream stream) {
            this.stream = stream;
        }

        static Listening to(String path, Map<String, String> headers) throws IOException {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
            headers.forEach(request::header);
            HttpResponse<InputStream> response;
            try {
                response = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            Listening listening = new Listening(response.body());
            Thread thread = new Thread(listening::read, "listening");
            thread.setDaemon(true);
            thread.start();
            return listening;
        }

        private void read() {
            byte[] bytes = new byte[4096];
            try {
                for (int n = stream.read(bytes); n >= 0; n = stream.read(bytes)) {
                    heard.append(new String(bytes, 0, n, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                heard.append("ended");
            }
        }

        void await(String text) {
            org.awaitility.Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> heard.toString().contains(text));
        }

        String heard() {
            return heard.toString();
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
