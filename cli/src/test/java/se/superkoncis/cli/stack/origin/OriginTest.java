package se.superkoncis.cli.stack.origin;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.cli.stack.access.Role;
import se.superkoncis.cli.stack.access.SignInCodes;
import se.superkoncis.cli.stack.access.SigningKey;
import se.superkoncis.cli.stack.access.Tokens;
import se.superkoncis.cli.stack.layout.PlatformService;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.stack.port.StackPorts;
import se.superkoncis.cli.text.Language;

class OriginTest {

    @TempDir
    Path home;

    private final HttpClient client = HttpClient.newHttpClient();
    private final StackPorts ports = StackPorts.free();
    private SignInCodes codes;
    private HttpServer router;
    private Origin origin;

    @BeforeEach
    void start() throws IOException {
        StackFolder folder = new StackFolder(home.resolve("stack")).create(false);
        new LastMeeting(folder).write("möte 1/2", "Styrgrupp <7>");
        codes = new SignInCodes(folder, Clock.systemUTC());
        router = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(PlatformService.ROUTER)), 0);
        router.createContext("/", exchange -> {
            byte[] seen = (exchange.getRequestMethod() + " " + exchange.getRequestURI() + " host="
                            + exchange.getRequestHeaders().getFirst("X-Forwarded-Host") + " for="
                            + exchange.getRequestHeaders().get("X-Forwarded-For") + " uri="
                            + exchange.getRequestHeaders().getFirst("x-superkoncis-uri") + " body="
                            + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, seen.length);
            exchange.getResponseBody().write(seen);
            exchange.close();
        });
        router.start();
        origin = new Origin(ports, Language.SV, folder, codes, new Tokens(SigningKey.in(folder), Clock.systemUTC()));
        origin.start();
    }

    @AfterEach
    void stop() {
        origin.close();
        router.stop(0);
    }

    @Test
    void shouldPassRequestsOnToTheServiceOfThePath() throws Exception {
        // When
        HttpResponse<String> list = get("/api/recaps?limit=2");
        HttpResponse<String> chat = send(request("/v1/chat/completions")
                .header("X-Forwarded-For", "10.0.0.1")
                .POST(BodyPublishers.ofString("hej")));
        HttpResponse<String> openapi = get("/services/router/q/openapi?format=json");

        // Then
        String host = "host=127.0.0.1:" + ports.origin();
        assertThat(list.body()).startsWith("GET /api/recaps?limit=2 " + host).contains("uri=null");
        assertThat(chat.body())
                .startsWith("POST /v1/chat/completions")
                .contains("for=[127.0.0.1]")
                .endsWith("body=hej");
        assertThat(openapi.body()).startsWith("GET /q/openapi?format=json");
    }

    @Test
    void shouldSayWhatIsNotThereAndWhatIsDown() throws Exception {
        // When
        HttpResponse<String> unknown = get("/api/recapsnot");
        HttpResponse<String> down = get("/api/admin/tenant-tags");

        // Then
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(unknown.body()).contains("\"status\":404").contains("Gå till /");
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(down.body()).contains("flags").contains("superkoncis logs flags");
    }

    @Test
    void shouldExchangeACodeOnceForACookieAndLeadOn() throws Exception {
        // Given
        String code = codes.issue(Role.ADMIN, null, Duration.ofMinutes(1));

        // When
        HttpResponse<String> page = get("/sign-in?code=" + code + "&next=/api/recaps");
        HttpResponse<String> first = post("code=" + code + "&next=%2Fapi%2Frecaps");
        HttpResponse<String> second = post("code=" + code);

        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"sv\">").contains(code).contains("value=\"/api/recaps\"");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.headers().firstValue("Location")).hasValue("/api/recaps");
        assertThat(first.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("superkoncis=ey")
                .contains("; HttpOnly")
                .contains("; SameSite=Lax");
        assertThat(second.statusCode()).isEqualTo(410);
        assertThat(second.body()).contains("superkoncis token --link");
        assertThat(second.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void shouldShowWhatRunsInBothLanguages() throws Exception {
        // When
        HttpResponse<String> swedish = get("/");
        HttpResponse<String> english = get("/?lang=en");

        // Then
        assertThat(swedish.body())
                .contains("✓ klar")
                .contains("✗ svarar inte")
                .contains("/api/meetings/m%C3%B6te%201%2F2/recap")
                .contains("Styrgrupp &lt;7&gt;")
                .doesNotContain("{{");
        assertThat(english.body()).contains("<html lang=\"en\">").contains("✓ ready");
        assertThat(swedish.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(get("/style.css").headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
        assertThat(get("/style.css").body())
                .as("the look of all pages, and some of its own")
                .contains("--accent:", ".top nav", "main { max-width: 48rem; }");
    }

    @Test
    void shouldLeadToNoOtherSite() {
        assertThat(SignIn.local("/api/recaps?limit=2")).isEqualTo("/api/recaps?limit=2");
        assertThat(SignIn.local("//evil.example")).isEqualTo("/");
        assertThat(SignIn.local("/\\evil.example")).isEqualTo("/");
        assertThat(SignIn.local("https://evil.example")).isEqualTo("/");
        assertThat(SignIn.local("/a\r\nSet-Cookie: x")).isEqualTo("/");
        assertThat(SignIn.local(null)).isEqualTo("/");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String form) throws IOException, InterruptedException {
        return send(request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.origin() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
    }
}
