package se.superkoncis.router.adapter.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tokens;

/** Who may use the gateway, for whom, and what it says to those who may not or send what it cannot take. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "router"))
@TestProfile(GatewayResource.Profile.class)
class GatewayAccessTest {

    private static final String CHAT = "/v1/chat/completions";

    private final String tenant = "access-" + UUID.randomUUID();

    @Inject
    FlagsClient flags;

    @BeforeEach
    void live() throws Exception {
        new Stand(flags).live();
        Stand.provider("none", "");
    }

    @Test
    void shouldAskForATokenInTheFormOfOpenAi() {
        given().contentType("application/json")
                .body(Stand.chat("fast", ""))
                .post(CHAT)
                .then()
                .statusCode(401)
                .contentType("application/json")
                .header("x-should-retry", "false")
                .body("error.code", equalTo("invalid_api_key"))
                .body("error.type", equalTo("invalid_request_error"))
                .body("error.param", nullValue())
                .body("error.message", notNullValue());
        post("Bearer rubbish", Map.of()).statusCode(401).body("error.code", equalTo("invalid_api_key"));
        given().get("/v1/models").then().statusCode(401);
    }

    @Test
    void shouldRefuseRolesAndTokensThatNobodyPaysFor() {
        post(Tokens.bearer("analyst", null), Map.of()).statusCode(403).body("error.code", equalTo("role_not_allowed"));
        post(Tokens.bearer("admin", null), Map.of()).statusCode(403).body("error.code", equalTo("no_tenant"));
        post(Tokens.bearer("service", null), Map.of())
                .statusCode(400)
                .body("error.message", containsString("X-Superkoncis-Tenant"));
    }

    @Test
    void shouldNotTakeACookieWhichAnotherSiteCouldSend() {
        given().cookie("superkoncis", Tokens.token("member", tenant))
                .contentType("application/json")
                .body(Stand.chat("fast", ""))
                .post(CHAT)
                .then()
                .statusCode(403)
                .body("error.code", equalTo("cookie_refused"));
    }

    @Test
    void shouldCountTheHeadersOfServicesOnly() {
        // When
        post(Tokens.bearer("member", tenant), Map.of("X-Superkoncis-Tenant", tenant + "-victim"))
                .statusCode(200)
                .header("x-superkoncis-ignored", "x-superkoncis-tenant");
        post(Tokens.bearer("service", null), Map.of("X-Superkoncis-Tenant", tenant, "X-Superkoncis-Task", "draft"))
                .statusCode(200);
        // Then
        assertThat(Stand.attempts(tenant)).containsExactly("SETTLED chat fast REPORTED", "SETTLED draft fast REPORTED");
        assertThat(Stand.attempts(tenant + "-victim")).isEmpty();
    }

    @Test
    void shouldNotLetAServiceOfATenantCallForAnother() {
        post(Tokens.bearer("service", tenant), Map.of("X-Superkoncis-Tenant", "other"))
                .statusCode(403)
                .body("error.code", equalTo("other_tenant"));
        post(Tokens.bearer("service", null), Map.of("X-Superkoncis-Tenant", "*"))
                .statusCode(400)
                .body("error.code", equalTo("invalid_header"));
        post(Tokens.bearer("member", "*"), Map.of()).statusCode(403).body("error.code", equalTo("no_tenant"));
        post(Tokens.bearer("service", tenant), Map.of("X-Superkoncis-Task", "Not A Task"))
                .statusCode(400)
                .body("error.code", equalTo("invalid_header"));
    }

    @Test
    void shouldRefuseTenMegabytesByTheirLength() throws Exception {
        // Given
        String large = Stand.chat("fast", ",\"x\":\"" + "a".repeat(10_000_000) + "\"");
        // When
        HttpResponse<String> told = Stand.post(CHAT, tenant, large);
        // Then
        assertThat(told.statusCode()).isEqualTo(413);
        assertThat(Stand.json(told.body()).at("/error/code").asText()).isEqualTo("request_too_large");
        assertThat(Stand.attempts(tenant)).isEmpty();
    }

    @Test
    void shouldRefuseABodyWithoutALengthWhenItGrowsTooLarge() throws Exception {
        // Given
        URI uri = Stand.uri(CHAT);
        byte[] piece = "a".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + CHAT
                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: "
                            + Tokens.bearer("member", tenant) + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            // When eleven pieces come where ten are the most
            for (int i = 0; i < 11; i++) {
                out.write((Integer.toHexString(piece.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(piece);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            // Then the answer comes before the body has an end, and the connection ends with it
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413 ").contains("request_too_large");
        }
        assertThat(Stand.attempts(tenant)).isEmpty();
    }

    @Test
    void shouldRefuseHostileBodiesInTheFormOfOpenAi() throws Exception {
        String deep = "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000);
        for (String body : new String[] {deep, "{\"model\":\"fast\",\"model\":\"deep\"}", "[", "\"", "{}", "7"}) {
            // When
            HttpResponse<String> told = Stand.post(CHAT, tenant, body);
            // Then
            assertThat(told.statusCode()).isEqualTo(400);
            assertThat(Stand.json(told.body()).at("/error/type").asText()).isEqualTo("invalid_request_error");
        }
        assertThat(Stand.attempts(tenant)).isEmpty();
    }

    @Test
    void shouldSayWhatIsWrongWithTypeMethodAndAddress() {
        given().header("Authorization", Tokens.bearer("member", tenant))
                .contentType("text/plain")
                .body("hej")
                .post(CHAT)
                .then()
                .statusCode(415)
                .body("error.code", equalTo("unsupported_media_type"));
        given().get(CHAT)
                .then()
                .statusCode(405)
                .header("Allow", "POST")
                .body("error.code", equalTo("method_not_allowed"));
        given().get("/v1/files").then().statusCode(404).body("error.code", equalTo("unknown_url"));
    }

    @Test
    void shouldTellOfAWishThatWasCut() {
        given().header("Authorization", Tokens.bearer("member", tenant))
                .contentType("application/json")
                .body(Stand.chat("fast", ",\"max_tokens\":900000"))
                .post(CHAT)
                .then()
                .statusCode(200)
                .header("x-superkoncis-max-tokens", "8192");
    }

    @Test
    void shouldDescribeItselfInOpenApi() {
        given().get("/q/openapi").then().statusCode(200).body(containsString("/v1/chat/completions"));
    }

    private static ValidatableResponse post(String authorization, Map<String, String> headers) {
        return given().header("Authorization", authorization)
                .headers(headers)
                .contentType("application/json")
                .body(Stand.chat("fast", ""))
                .post(CHAT)
                .then();
    }
}
