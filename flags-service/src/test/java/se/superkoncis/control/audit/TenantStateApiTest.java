package se.superkoncis.control.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static se.superkoncis.control.audit.AuditCalls.admin;
import static se.superkoncis.control.audit.AuditCalls.as;
import static se.superkoncis.control.audit.AuditCalls.id;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.superkoncis.flags.Bucket;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tokens;

/** What a tenant saw at a moment, asked between changes. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "flags"))
@QuarkusTestResource(SigningKeyResource.class)
class TenantStateApiTest {

    private final String tenant = id("kund");
    private final String tag = id("tag");
    private final String feature = id("feature");

    private static Instant moment() {
        // The log holds milliseconds: the next change must be in another one.
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        await().pollInterval(java.time.Duration.ofMillis(1))
                .until(() -> Instant.now().isAfter(now.plusMillis(1)));
        return now;
    }

    private static void post(String path, Map<String, ?> body) {
        admin(body).post("/api/admin/" + path).then().statusCode(201);
    }

    /** More than half needs two admins. */
    private static void proposed(String path, Map<String, ?> body) {
        given().header("Authorization", Tokens.bearerOf("proposer", "admin"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/admin/" + path)
                .then()
                .statusCode(409);
    }

    private static void patch(String path, Map<String, ?> body) {
        admin(body).patch("/api/admin/" + path).then().statusCode(200);
    }

    private static String address(String tenant) {
        return AuditCalls.AUDIT + "/tenants/" + tenant + "/state";
    }

    private JsonNode seen(Instant at, String meeting) {
        var request = admin().queryParam("at", at.toString());
        if (meeting != null) {
            request.queryParam("meeting", meeting);
        }
        return AuditCalls.json(
                request.get(address(tenant)).then().statusCode(200).extract().asString());
    }

    private JsonNode feature(Instant at) {
        return of(seen(at, null).path("features"), "id", feature);
    }

    private static JsonNode of(JsonNode list, String member, String value) {
        for (JsonNode each : list) {
            if (each.path(member).asText().equals(value)) {
                return each;
            }
        }
        return list.path("missing");
    }

    @Test
    void shouldAnswerAsServicesDidBetweenTheChanges() {
        // Given
        Instant before = moment();
        post("features", Map.of("id", feature, "name", "Ny", "enabled", true, "percentage", 100));
        Map<String, ?> wide = Map.of("id", tag, "name", tag, "features", List.of(feature), "canaryPercentage", 100);
        proposed("tenant-tags", wide);
        post("tenant-tags", wide);
        Instant unknown = moment();
        post("tenants", Map.of("id", tenant, "tags", List.of(tag)));
        Instant open = moment();
        patch("tenant-tags/" + tag, Map.of("canaryPercentage", 0));
        Instant narrowed = moment();
        admin().post("/api/admin/features/" + feature + "/kill").then().statusCode(200);
        Instant killed = moment();
        admin().delete("/api/admin/tenants/" + tenant).then().statusCode(200);
        admin().delete("/api/admin/features/" + feature + "?force=true").then().statusCode(200);
        Instant gone = moment();
        // Then
        assertThat(feature(before).isMissingNode()).isTrue();
        assertThat(seen(unknown, null).path("known").asBoolean()).isFalse();
        assertThat(feature(unknown).path("reason").asText()).isEqualTo("DEFAULT");
        assertThat(seen(open, null).path("tags").get(0).asText()).isEqualTo(tag);
        assertThat(feature(open).path("value").asBoolean()).isTrue();
        assertThat(feature(open).path("reason").asText()).isEqualTo("TARGETING_MATCH");
        assertThat(feature(narrowed).path("reason").asText()).isEqualTo("SPLIT");
        assertThat(feature(narrowed).path("percentage").asInt(-1)).isZero();
        assertThat(feature(narrowed).path("bucket").asInt()).isEqualTo(new Bucket(feature).of(tenant));
        assertThat(feature(killed).path("reason").asText()).isEqualTo("KILLED");
        assertThat(feature(killed).has("bucket")).isFalse();
        assertThat(feature(gone).isMissingNode()).isTrue();
        assertThat(seen(narrowed, null).path("revision").asLong())
                .isLessThan(seen(killed, null).path("revision").asLong());
    }

    @Test
    void shouldBucketByMeetingWhereAFeatureSticksToMeetings() {
        post(
                "features",
                Map.of(
                        "id",
                        feature,
                        "name",
                        "Ny",
                        "enabled",
                        true,
                        "percentage",
                        40,
                        "audience",
                        "EVERYONE",
                        "stickiness",
                        "MEETING"));
        Instant now = moment();
        JsonNode answer = of(seen(now, "möte-42").path("features"), "id", feature);
        int bucket = new Bucket(feature).of("möte-42");
        assertThat(answer.path("bucket").asInt()).isEqualTo(bucket);
        assertThat(answer.path("value").asBoolean()).isEqualTo(bucket <= 40);
        assertThat(seen(now, "möte-42").path("meeting").asText()).isEqualTo("möte-42");
    }

    @Test
    void shouldTellValuesOfSettingsWithTheScopeThatTheyCameFrom() {
        // Given
        String key = id("own.key");
        post("tenant-tags", Map.of("id", tag, "name", tag));
        post("tenants", Map.of("id", tenant, "tags", List.of(tag)));
        post("settings", Map.of("key", key, "value", "alla"));
        Instant platform = moment();
        post("settings", Map.of("key", key, "scope", "tag/" + tag, "value", "taggen"));
        Instant byTag = moment();
        post("settings", Map.of("key", key, "scope", "tenant/" + tenant, "value", 3));
        Instant own = moment();
        String override = id("o");
        Instant ends = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS);
        post(
                "overrides",
                Map.of("id", override, "target", "setting/" + key, "value", "nu", "expiresAt", ends.toString()));
        Instant overridden = moment();
        await().until(() -> Instant.now().isAfter(ends.plusMillis(1)));
        // Then
        assertSetting(platform, key, "\"alla\"", "platform");
        assertSetting(byTag, key, "\"taggen\"", "tag/" + tag);
        assertSetting(own, key, "3", "tenant/" + tenant);
        assertSetting(overridden, key, "\"nu\"", "override/" + override);
        assertSetting(ends, key, "3", "tenant/" + tenant);
    }

    private void assertSetting(Instant at, String key, String value, String scope) {
        JsonNode setting = of(seen(at, null).path("settings"), "key", key);
        assertThat(setting.path("value").toString()).isEqualTo(value);
        assertThat(setting.path("scope").asText()).isEqualTo(scope);
    }

    @Test
    void shouldShowTheLaunchStateBeforeTheFirstChange() {
        JsonNode past = seen(Instant.parse("2020-01-01T00:00:00Z"), null);
        assertThat(of(past.path("settings"), "key", "router.mode").path("value").asText())
                .isEqualTo("shadow");
        assertThat(past.path("features")).hasSize(4);
        assertThat(Instant.parse(past.path("logBegins").asText())).isAfter(Instant.parse("2020-01-02T00:00:00Z"));
        assertThat(past.path("revision").asLong()).isEqualTo(17);
    }

    @Test
    void shouldSayWhatIsWrongAndKeepTenantsApart() {
        admin().get(address(tenant)).then().statusCode(400).body("errors.field", hasItems("at"));
        admin().get(address(tenant) + "?at=nu&meeting= ")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("at", "meeting"));
        admin().get(address(tenant) + "?at=2999-01-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("detail", containsString("future"));
        as("admin", "acme")
                .get(address("globex") + "?at=2026-01-01T00:00:00Z")
                .then()
                .statusCode(403);
        as("analyst", "acme")
                .get(address("acme") + "?at=2026-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("tenant", equalTo("acme"));
        as("member", "acme")
                .get(address("acme") + "?at=2026-01-01T00:00:00Z")
                .then()
                .statusCode(403);
    }
}
