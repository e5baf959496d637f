package se.superkoncis.control.rest;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static se.superkoncis.control.rest.Api.FEATURES;
import static se.superkoncis.control.rest.Api.TENANTS;
import static se.superkoncis.control.rest.Api.admin;
import static se.superkoncis.control.rest.Api.as;
import static se.superkoncis.control.rest.Api.id;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tokens;

/** Plans on the real database and broker, up to what a tenant gets. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "flags"))
class PlanApiTest {

    private static final String PLANS = "/api/admin/plans";

    private final String feature = newFeature();

    private static String newFeature() {
        String id = id("feature");
        return id;
    }

    private String plan(String... features) {
        admin(Map.of("id", feature, "enabled", true, "percentage", 0, "pilotTenants", List.of(feature)))
                .post(FEATURES)
                .then()
                .statusCode(201);
        String plan = id("plan");
        admin(Map.of("id", plan, "features", List.of(features)))
                .post(PLANS)
                .then()
                .statusCode(201)
                .body("data.id", equalTo(plan));
        return plan;
    }

    private void awaitAnswer(String reason) {
        await().atMost(60, SECONDS)
                .untilAsserted(() -> as("service", null)
                        .body(Map.of("context", Map.of("targetingKey", feature)))
                        .post("/ofrep/v1/evaluate/flags/" + feature)
                        .then()
                        .body("metadata.reason", equalTo(reason)));
    }

    @Test
    void shouldGiveATenantOnlyWhatItsPlanHolds() {
        // Given
        String plan = plan();
        admin(Map.of("id", feature, "plan", plan)).post(TENANTS).then().statusCode(201);
        awaitAnswer("NOT_ENTITLED");

        // When
        admin(Map.of("features", List.of(feature)))
                .patch(PLANS + "/" + plan)
                .then()
                .statusCode(200)
                .body("data.features", equalTo(List.of(feature)));

        // Then
        awaitAnswer("PILOT");
        as("analyst", null).get(PLANS + "?limit=500").then().body("data.id", hasItem(plan));
        as("member", "acme").get(PLANS).then().statusCode(403);
        given().header("Authorization", Tokens.bearer("admin", null))
                .accept("text/html")
                .get("/admin/tenants?after=" + feature.substring(0, feature.length() - 1))
                .then()
                .body(containsString("plan-of-" + plan));
    }

    @Test
    void shouldNameWhatIsUnknown() {
        String plan = plan();
        admin(Map.of("features", List.of("feture")))
                .patch(PLANS + "/" + plan)
                .then()
                .statusCode(400)
                .body("detail", containsString("unknown feature feture"))
                .body("errors[0].code", equalTo("names-unknown"));
        admin(Map.of("id", id("tenant"), "plan", "gold-plated"))
                .post(TENANTS)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("plan"))
                .body("errors[0].detail", containsString(plan));
        admin(Map.of("id", "Not An Id")).post(PLANS).then().statusCode(400);
        admin().get(PLANS + "/" + id("plan")).then().statusCode(404);
    }

    @Test
    void shouldSayWhoUsesAPlanAndRemoveItByForceOnly() {
        // Given
        String plan = plan();
        admin(Map.of("id", feature, "plan", plan)).post(TENANTS).then().statusCode(201);
        admin().delete(PLANS + "/" + plan)
                .then()
                .statusCode(409)
                .body("code", equalTo("in-use"))
                .body("args.users", equalTo("tenant/" + feature));

        // When
        admin().delete(PLANS + "/" + plan + "?force=true").then().statusCode(200);

        // Then
        admin().get(TENANTS + "/" + feature).then().body("data.plan", nullValue());
        admin().get(PLANS + "?limit=500").then().body("data.id", not(hasItem(plan)));
        awaitAnswer("PILOT");
    }

    @Test
    void shouldLoseAFeatureThatIsRemoved() {
        String plan = plan();
        admin(Map.of("features", List.of(feature)))
                .patch(PLANS + "/" + plan)
                .then()
                .statusCode(200);
        admin().delete(FEATURES + "/" + feature)
                .then()
                .statusCode(409)
                .body("args.users", containsString("plan/" + plan));
        admin().delete(FEATURES + "/" + feature + "?force=true").then().statusCode(200);
        admin().get(PLANS + "/" + plan).then().body("data.features", equalTo(List.of()));
    }
}
