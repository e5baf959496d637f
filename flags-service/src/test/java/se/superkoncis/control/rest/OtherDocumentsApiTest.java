package se.superkoncis.control.rest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static se.superkoncis.control.rest.Api.FEATURES;
import static se.superkoncis.control.rest.Api.SETTINGS;
import static se.superkoncis.control.rest.Api.TENANTS;
import static se.superkoncis.control.rest.Api.admin;
import static se.superkoncis.control.rest.Api.as;
import static se.superkoncis.control.rest.Api.id;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.superkoncis.testsupport.StackResource;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "flags"))
class OtherDocumentsApiTest {

    @Test
    void shouldKeepTenants() {
        String id = id("Kund:ÅÄÖ");
        admin(Map.of("id", id, "name", "Åkes Bygg", "tags", List.of("canary")))
                .post(TENANTS)
                .then()
                .statusCode(201)
                .body("data.timeZone", equalTo("Europe/Stockholm"))
                .body("data.locale", equalTo("sv-SE"));
        admin(Map.of("tags", List.of("canary", "beta"), "timeZone", "Europe/Helsinki"))
                .patch(TENANTS + "/{id}", id)
                .then()
                .statusCode(200)
                .body("data.tags", equalTo(List.of("canary", "beta")))
                .body("data.name", equalTo("Åkes Bygg"));
        admin(Map.of("tags", List.of("no-such-tag")))
                .patch(TENANTS + "/{id}", id)
                .then()
                .statusCode(400)
                .body("detail", containsString("unknown tag no-such-tag; known are beta, canary"));
        admin(Map.of("timeZone", "Mars")).patch(TENANTS + "/{id}", id).then().statusCode(400);
        admin().delete(TENANTS + "/{id}", id).then().statusCode(200);
    }

    @Test
    void shouldKillAndRestoreAFeature() {
        String id = id("feature");
        Api.byTwo(Map.of("id", id, "name", "Ny", "enabled", true, "percentage", 100, "audience", "EVERYONE"), FEATURES)
                .body("data.killed", equalTo(false));
        admin(Map.of("killed", true))
                .patch(FEATURES + "/" + id)
                .then()
                .statusCode(400)
                .body("detail", containsString("POST to kill"));
        as("operator", null)
                .header("X-Reason", "det brinner")
                .post(FEATURES + "/" + id + "/kill")
                .then()
                .statusCode(200)
                .body("data.killed", equalTo(true));
        as("operator", null)
                .body(Map.of("reason", "släckt"))
                .post(FEATURES + "/" + id + "/restore")
                .then()
                .statusCode(200)
                .body("data.killed", equalTo(false))
                .body("data.percentage", equalTo(100));
        as("operator", null).post(FEATURES + "/nothing/kill").then().statusCode(404);
    }

    @Test
    void shouldKnowTheFeaturesAndSettingsOfTheStart() {
        admin().get(FEATURES)
                .then()
                .body("data.id", hasItems("model-router", "decision-close-card", "regwatch-push", "doc-copilot-v1"))
                .body("data.find { it.id == 'decision-close-card' }.pilotTenants", equalTo(List.of("pilot-a")));
        admin().get(SETTINGS + "/router.budget-per-meeting")
                .then()
                .statusCode(200)
                .body("data.value", equalTo("35"))
                .body("data.scope", equalTo("platform"));
        admin().get(SETTINGS + "/regwatch.approved-sources").then().body("data.value", hasItem("eu-commission"));
    }

    @Test
    void shouldGiveAValueANameThatGoesWithTheValue() {
        String key = id("shop.discount");
        admin(Map.of("key", key, "value", 0.5, "variant", "half-price"))
                .post(SETTINGS)
                .then()
                .statusCode(201)
                .body("data.variant", equalTo("half-price"));
        // OFREP hands the name on
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Api.as("service", null)
                        .body(Map.of("context", Map.of("targetingKey", "acme")))
                        .post("/ofrep/v1/evaluate/flags/" + key)
                        .then()
                        .statusCode(200)
                        .body("variant", equalTo("half-price")));
        // the name stays with its value and goes with it
        admin(Map.of("value", 0.5))
                .patch(SETTINGS + "/" + key)
                .then()
                .statusCode(200)
                .body("data.variant", equalTo("half-price"));
        admin(Map.of("value", 0.6))
                .patch(SETTINGS + "/" + key)
                .then()
                .statusCode(200)
                .body("data", not(hasKey("variant")));
        admin(Map.of("variant", "not a name"))
                .patch(SETTINGS + "/" + key)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("variant"));
    }

    @Test
    void shouldKeepSettingsOfEveryJsonType() {
        String key = id("team.colour");
        admin(Map.of("key", key, "value", Map.of("red", 1)))
                .post(SETTINGS)
                .then()
                .statusCode(201);
        admin(Map.of("key", key, "scope", "tag/canary", "value", List.of(1, 2)))
                .post(SETTINGS)
                .then()
                .statusCode(201)
                .body("data.id", equalTo(key + "@tag/canary"));
        admin(Map.of("value", true))
                .patch(SETTINGS + "/" + key + "@tag/canary")
                .then()
                .statusCode(200)
                .body("data.value", equalTo(true));
        admin().get(SETTINGS + "/" + key).then().body("data.value.red", equalTo(1));
        admin(Map.of("scope", "platform", "value", 2))
                .patch(SETTINGS + "/" + key + "@tag/canary")
                .then()
                .statusCode(400);
        admin().delete(SETTINGS + "/" + key + "@tag/canary").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"key\":\"router.mode\",\"scope\":\"tag/beta\",\"value\":\"warp\"}|value|live, canary, shadow",
                "{\"key\":\"router.budget-per-meeting\",\"scope\":\"tag/beta\",\"value\":35}|value|decimal string",
                "{\"key\":\"x\",\"value\":null}|value|required",
                "{\"key\":\"x\",\"scope\":\"tag/none\",\"value\":1}|scope|unknown tag none",
                "{\"key\":\"x\",\"scope\":\"world\",\"value\":1}|scope|platform, tag",
                "{\"value\":1}|key|router.mode"
            })
    void shouldRefuseSettingsThatNobodyCouldRead(String body, String field, String rule) {
        admin().body(body)
                .post(SETTINGS)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(field))
                .body("detail", containsString(rule));
    }

    @Test
    void shouldDescribeItself() {
        RestAssured.given()
                .accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths.'/api/admin/tenant-tags/{id}'.patch", notNullValue())
                .body("paths.'/api/admin/features/{id}/kill'.post", notNullValue())
                .body("components.schemas.TenantTag.properties.canaryPercentage", notNullValue());
        RestAssured.given().get("/q/health/ready").then().statusCode(200);
    }
}
