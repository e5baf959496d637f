package se.superkoncis.control.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static se.superkoncis.control.rest.Api.FEATURES;
import static se.superkoncis.control.rest.Api.TAGS;
import static se.superkoncis.control.rest.Api.TENANTS;
import static se.superkoncis.control.rest.Api.admin;
import static se.superkoncis.control.rest.Api.as;
import static se.superkoncis.control.rest.Api.id;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.superkoncis.testsupport.Stack;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tokens;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "flags"))
class AccessTest {

    @Test
    void shouldAskStrangersToSignIn() {
        given().get(TAGS)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("detail", containsString("bearer token"));
        given().contentType("application/json").body("{}").post(TAGS).then().statusCode(401);
    }

    @Test
    void shouldRefuseForgedAndExpiredTokens() {
        String token = Tokens.token("member", "acme");
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("member", "admin");
        String forged = parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8))
                + "." + parts[2];
        given().header("Authorization", "Bearer " + forged).get(TAGS).then().statusCode(401);
        given().cookie("superkoncis", forged).get(TAGS).then().statusCode(401);
        given().header("Authorization", "Bearer " + Tokens.token("admin", null, Duration.ofMinutes(-5)))
                .get(TAGS)
                .then()
                .statusCode(401);
    }

    @Test
    void shouldLetMembersAndServicesSeeNothingHere() {
        as("member", "acme").get(TAGS).then().statusCode(403).body("detail", containsString("administrator"));
        as("member", "acme").get(TENANTS + "/acme").then().statusCode(403);
        as("service", null).get(TAGS).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "analyst"})
    void shouldLetStaffReadButNotChange(String role) {
        as(role, null).get(TAGS).then().statusCode(200);
        as(role, null).body(Map.of("name", "x")).post(TAGS).then().statusCode(403);
        as(role, null).body(Map.of("name", "x")).patch(TAGS + "/canary").then().statusCode(403);
        as(role, null).delete(TAGS + "/canary").then().statusCode(403);
    }

    @Test
    void shouldLetAnalystsKillNothing() {
        as("analyst", null).post(FEATURES + "/model-router/kill").then().statusCode(403);
    }

    @Test
    void shouldShowATenantsAdminItsOwnTenantOnlyAndLetItDecideNothingForOthers() {
        String own = id("own");
        String other = id("other");
        admin(Map.of("id", own)).post(TENANTS).then().statusCode(201);
        admin(Map.of("id", other)).post(TENANTS).then().statusCode(201);
        as("admin", own)
                .get(TENANTS)
                .then()
                .statusCode(200)
                .body("data", hasSize(1))
                .body("data[0].id", equalTo(own));
        as("admin", own).get(TENANTS + "/" + other).then().statusCode(404);
        as("admin", own)
                .body(Map.of("canaryPercentage", 100))
                .patch(TAGS + "/canary")
                .then()
                .statusCode(403)
                .body("detail", containsString("staff"));
    }

    @Test
    void shouldGuardWritesByCookieAgainstOtherSites() {
        given().cookie("superkoncis", Tokens.token("admin", null))
                .contentType("application/json")
                .body("{\"name\":\"x\"}")
                .post(TAGS)
                .then()
                .statusCode(403)
                .body("title", containsString("safety"));
    }

    @Test
    void shouldKeepTheAuditTrailAppendOnly() throws SQLException {
        try (Connection app = Stack.postgres().login("flags_app").connect();
                Connection worker = Stack.postgres().login("flags_worker").connect()) {
            for (String forbidden : new String[] {
                "update audit set actor = 'nobody'", "delete from audit", "truncate audit", "drop table audit"
            }) {
                assertThat(refused(app, forbidden)).as(forbidden).isTrue();
                assertThat(refused(worker, forbidden)).as(forbidden).isTrue();
            }
        }
    }

    private static boolean refused(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return false;
        } catch (SQLException e) {
            return "42501".equals(e.getSQLState());
        }
    }

    @Test
    void shouldShowGuardrailsToStaffAndRefuseOthers() {
        for (String role : List.of("admin", "operator", "analyst")) {
            as(role, null).get("/api/admin/guardrails").then().statusCode(200);
        }
        as("admin", "acme").get("/api/admin/guardrails").then().statusCode(403);
        as("member", "acme").get("/api/admin/guardrails").then().statusCode(403);
        as("analyst", null).post("/api/admin/guardrails/error-rate/undo").then().statusCode(403);
        admin().post("/api/admin/guardrails/nothing/undo").then().statusCode(404).body("detail", containsString("GET"));
    }
}
