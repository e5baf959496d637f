package se.superkoncis.kit.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.superkoncis.kit.KitTables;
import se.superkoncis.testsupport.Events;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tokens;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "kit"))
class AccessTest {

    @BeforeEach
    void twoTenantsHaveRows() {
        Events.publish(
                Events.meeting("access-1", "tenant-one").scheduled(),
                Events.meeting("access-2", "tenant-two").scheduled());
        await().until(() -> !KitTables.applied("access-1").isEmpty()
                && !KitTables.applied("access-2").isEmpty());
    }

    @Test
    void shouldShowAMemberItsOwnTenantOnly() {
        given().header("Authorization", Tokens.bearer("member", "tenant-one"))
                .get("/sample")
                .then()
                .statusCode(200)
                .body("$", contains("tenant-one"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "*")
    void shouldShowAMemberWithoutATenantNothing(String tenant) {
        given().header("Authorization", Tokens.bearer("member", tenant))
                .get("/sample")
                .then()
                .statusCode(200)
                .body("size()", equalTo(0));
    }

    @Test
    void shouldShowStaffEveryTenant() {
        given().header("Authorization", Tokens.bearer("admin", null))
                .get("/sample")
                .then()
                .statusCode(200)
                .body("$", hasItems("tenant-one", "tenant-two"));
    }

    @Test
    void shouldRefuseWhoIsNotSignedInOrNotAllowedOrForged() {
        given().get("/sample")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("title", equalTo("Sign in first"));
        given().header("Authorization", Tokens.bearer("member", "tenant-one"))
                .contentType("application/json")
                .body("{\"number\":1}")
                .post("/sample")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        given().header("Authorization", Tokens.bearer("admin", null) + "x")
                .get("/sample")
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer " + Tokens.token("admin", null, Duration.ofMinutes(-10)))
                .get("/sample")
                .then()
                .statusCode(401);
    }

    @Test
    void shouldTellABadBodyWithoutQuotingIt() {
        given().header("Authorization", Tokens.bearer("admin", null))
                .contentType("application/json")
                .body("{\"number\":\"secret\"}")
                .post("/sample")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("number"))
                .body("detail", not(containsString("secret")));
        given().header("Authorization", Tokens.bearer("admin", null))
                .contentType("application/json")
                .body("{")
                .post("/sample")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void shouldTellNothingOfABugButAnId() {
        given().get("/sample/bug")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("detail", not(containsString("secret")))
                .body("detail", containsString("Report the id"));
    }

    @Test
    void shouldAnswerAnUnknownAddressWithAProblem() {
        given().get("/nowhere").then().statusCode(404);
    }

    @Test
    void shouldTakeAWriteByCookieOnlyFromOurOwnPages() {
        String token = Tokens.token("admin", null);
        String origin = "http://localhost:" + RestAssured.port;
        given().cookie("superkoncis", token).get("/sample").then().statusCode(200);
        given().cookie("superkoncis", token)
                .contentType("application/json")
                .body("{\"number\":1}")
                .post("/sample")
                .then()
                .statusCode(403)
                .body("title", equalTo("Refused for your safety"));
        given().cookie("superkoncis", token)
                .header("Origin", origin)
                .contentType("application/json")
                .body("{\"number\":1}")
                .post("/sample")
                .then()
                .statusCode(403);
        given().cookie("superkoncis", token)
                .header("Origin", "http://evil.example")
                .header("X-CSRF-Token", CookieGuard.tokenFor(token))
                .contentType("application/json")
                .body("{\"number\":1}")
                .post("/sample")
                .then()
                .statusCode(403);
        given().cookie("superkoncis", token)
                .header("Origin", origin)
                .header("X-CSRF-Token", CookieGuard.tokenFor(token))
                .contentType("application/json")
                .body("{\"number\":1}")
                .post("/sample")
                .then()
                .statusCode(200)
                .body("number", equalTo(1));
    }

    @Test
    void shouldTellHowItIsDoing() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks[0].data.database", equalTo("answers"));
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("superkoncis_channel_records_total"))
                .body(containsString("superkoncis_outbox_depth"))
                .body(containsString("superkoncis_jobs_open"));
    }
}
