package se.superkoncis.control.rest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static se.superkoncis.control.rest.Api.FEATURES;
import static se.superkoncis.control.rest.Api.admin;
import static se.superkoncis.control.rest.Api.as;
import static se.superkoncis.control.rest.Api.id;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tokens;

/** Remote evaluation as OpenFeature's protocol has it. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "flags"))
class OfrepApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ALL = "/ofrep/v1/evaluate/flags";

    private static Map<String, Object> about(String tenant) {
        return Map.of("context", Map.of("targetingKey", tenant));
    }

    private static String newFeature(int percentage) {
        String id = id("feature");
        Map<String, Object> feature =
                Map.of("id", id, "enabled", true, "percentage", percentage, "audience", "EVERYONE");
        if (percentage > 50) {
            Api.byTwo(feature, FEATURES);
        } else {
            admin(feature).post(FEATURES).then().statusCode(201);
        }
        await().atMost(PATIENCE)
                .until(() -> as("service", null)
                                .body(about("acme"))
                                .post(ALL + "/" + id)
                                .statusCode()
                        == 200);
        return id;
    }

    @Test
    void shouldEvaluateOneFlag() {
        String feature = newFeature(100);
        as("service", null)
                .body(about("acme"))
                .post(ALL + "/" + feature)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("key", equalTo(feature))
                .body("value", equalTo(true))
                .body("reason", equalTo("STATIC"))
                .body("variant", equalTo("on"))
                .body("metadata.reason", equalTo("STATIC"));
        admin().post(FEATURES + "/" + feature + "/kill").then().statusCode(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("service", null)
                        .body(about("acme"))
                        .post(ALL + "/" + feature)
                        .then()
                        .body("value", equalTo(false))
                        .body("reason", equalTo("DISABLED"))
                        .body("metadata.reason", equalTo("KILLED")));
    }

    @Test
    void shouldEvaluateAllFlagsAndSayWhenNothingHasChanged() {
        String feature = newFeature(100);
        String etag = as("analyst", null)
                .body(about("acme"))
                .post(ALL)
                .then()
                .statusCode(200)
                .body("flags.key", hasItem(feature))
                .body("flags.key", hasItem("router.mode"))
                .body("eventStreams[0].type", equalTo("sse"))
                .body("eventStreams[0].endpoint.requestUri", startsWith("/ofrep/v1/events?ticket="))
                .body("eventStreams[0].inactivityDelaySec", equalTo(120))
                .extract()
                .header("ETag");
        // When another flag changes in between, the answer differs; when none does, it is 304 without a body
        as("analyst", null)
                .header("If-None-Match", "\"else\"")
                .body(about("acme"))
                .post(ALL)
                .then()
                .statusCode(200);
        await().atMost(PATIENCE).untilAsserted(() -> {
            String now = as("analyst", null).body(about("acme")).post(ALL).header("ETag");
            as("analyst", null)
                    .header("If-None-Match", now)
                    .body(about("acme"))
                    .post(ALL)
                    .then()
                    .statusCode(304)
                    .header("ETag", now)
                    .body(equalTo(""));
        });
        newFeature(50);
        as("analyst", null)
                .header("If-None-Match", etag)
                .body(about("acme"))
                .post(ALL)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldAskWhoHasHeardOfALaterRevisionToComeAgain() {
        as("service", null)
                .body(about("acme"))
                .post(ALL + "?flagConfigEtag=r999999999")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("errorCode", equalTo("GENERAL"));
        as("service", null)
                .body(about("acme"))
                .post(ALL + "?flagConfigEtag=r1")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldSayWhichFlagIsNotThere() {
        as("service", null)
                .body(about("acme"))
                .post(ALL + "/no-such-flag")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("key", equalTo("no-such-flag"))
                .body("errorCode", equalTo("FLAG_NOT_FOUND"))
                .body("errorDetails", containsString("Check the key"))
                .body("status", equalTo(404))
                .body("type", startsWith("https://"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{broken | PARSE_ERROR",
                "[] | PARSE_ERROR",
                "{} | INVALID_CONTEXT",
                "{\"context\":7} | INVALID_CONTEXT",
                "{\"context\":{}} | TARGETING_KEY_MISSING",
                "{\"context\":{\"targetingKey\":\"\"}} | TARGETING_KEY_MISSING",
                "{\"context\":{\"targetingKey\":5}} | INVALID_CONTEXT",
                "{\"context\":{\"targetingKey\":\"acme\",\"meetingId\":5}} | INVALID_CONTEXT"
            })
    void shouldSayWhatIsWrongWithAContext(String body, String code) {
        as("service", null)
                .body(body)
                .post(ALL + "/router.mode")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("key", equalTo("router.mode"))
                .body("errorCode", equalTo(code));
        as("service", null).body(body).post(ALL).then().statusCode(400).body("errorCode", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"service", "admin", "operator", "analyst"})
    void shouldAnswerStaffAndServicesForAnyTenant(String role) {
        as(role, null).body(about("acme")).post(ALL).then().statusCode(200);
    }

    @Test
    void shouldAnswerMembersForTheirOwnTenantOnly() {
        as("member", "acme").body(about("acme")).post(ALL).then().statusCode(200);
        as("member", "acme")
                .body(about("nordic"))
                .post(ALL + "/router.mode")
                .then()
                .statusCode(403)
                .body("key", equalTo("router.mode"))
                .body("errorDetails", containsString("another tenant"));
        as("member", null).body(about("acme")).post(ALL).then().statusCode(403);
        as("guest", null).body(about("acme")).post(ALL).then().statusCode(403);
        given().contentType(ContentType.JSON)
                .body(about("acme"))
                .post(ALL)
                .then()
                .statusCode(401);
    }

    @Test
    void shouldTakeTheCookieWithoutACsrfTokenSinceItOnlyReads() {
        given().cookie("superkoncis", Tokens.token("member", "acme"))
                .contentType(ContentType.JSON)
                .body(about("acme"))
                .post(ALL)
                .then()
                .statusCode(200);
        given().cookie("superkoncis", Tokens.token("member", "acme") + "x")
                .contentType(ContentType.JSON)
                .body(about("acme"))
                .post(ALL)
                .then()
                .statusCode(401);
    }
}
