package se.superkoncis.control.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static se.superkoncis.control.rest.Api.FEATURES;
import static se.superkoncis.control.rest.Api.OVERRIDES;
import static se.superkoncis.control.rest.Api.admin;
import static se.superkoncis.control.rest.Api.as;
import static se.superkoncis.control.rest.Api.id;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.superkoncis.events.AuditRecorded;
import se.superkoncis.events.FlagState;
import se.superkoncis.events.Topics;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.TopicReader;
import se.superkoncis.testsupport.TopicRecord;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "flags"))
class OverrideApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static String feature() {
        String feature = id("feature");
        admin(Map.of("id", feature, "enabled", true)).post(FEATURES).then().statusCode(201);
        return feature;
    }

    @Test
    void shouldKeepAnOverrideUntilItIsUndone() {
        String id = "test/" + id("threshold");
        Map<String, Object> body =
                Map.of("id", id, "target", "setting/regwatch.relevance-threshold", "value", 0.8, "cause", "prov");
        admin(body)
                .post(OVERRIDES)
                .then()
                .statusCode(201)
                .body("success", equalTo(true))
                .body("data.by", equalTo("test-admin"))
                .body("data.value", equalTo(0.8f));
        admin(body).post(OVERRIDES).then().statusCode(200);
        admin(Map.of("value", 0.85)).patch(OVERRIDES + "/" + id).then().statusCode(200);
        admin(Map.of("value", 0.86))
                .header("If-Match", "\"1\"")
                .patch(OVERRIDES + "/" + id)
                .then()
                .statusCode(412);
        as("operator", null)
                .post(OVERRIDES + "/" + id + "/undo")
                .then()
                .statusCode(200)
                .body("data", nullValue());
        admin().get(OVERRIDES + "/" + id).then().statusCode(404);
        try (TopicReader topic = TopicReader.of(Topics.FLAGS_STATE.topicName())) {
            List<TopicRecord> records = topic.untilOfKey("override/" + id, 3);
            assertThat(records.get(1)
                            .data(FlagState.class)
                            .document()
                            .get("value")
                            .doubleValue())
                    .isEqualTo(0.85);
            assertThat(records.get(2).value()).isNull();
        }
    }

    @Test
    void shouldRefuseWhatWouldHaveNoEffectByName() {
        admin(Map.of("target", "feature/no-such", "value", false))
                .post(OVERRIDES)
                .then()
                .statusCode(400)
                .body("detail", containsString("unknown feature no-such"));
        admin(Map.of("target", "setting/router.warp", "value", 9))
                .post(OVERRIDES)
                .then()
                .statusCode(400)
                .body("detail", containsString("unknown setting router.warp; known are router.mode"));
        admin(Map.of("target", "setting/router.mode", "value", "warp"))
                .post(OVERRIDES)
                .then()
                .statusCode(400)
                .body("detail", containsString("must be one of live"));
        admin(Map.of("target", "feature/model-router", "value", "no"))
                .post(OVERRIDES)
                .then()
                .statusCode(400)
                .body("detail", containsString("true or false"));
        admin(Map.of("target", "feature/model-router", "value", false, "expiresAt", "2020-01-01T00:00:00Z"))
                .post(OVERRIDES)
                .then()
                .statusCode(400)
                .body("detail", containsString("future"));
        as("analyst", null)
                .body(Map.of("target", "feature/model-router", "value", false))
                .post(OVERRIDES)
                .then()
                .statusCode(403);
    }

    @Test
    void shouldRemoveAnExpiredOverrideInTheNameOfTheSystem() {
        String feature = feature();
        String id = id("brief");
        String end = Instant.now().plusSeconds(2).toString();
        admin(Map.of("id", id, "target", "feature/" + feature, "value", false, "expiresAt", end))
                .post(OVERRIDES)
                .then()
                .statusCode(201);
        await().atMost(PATIENCE).until(() -> admin().get(OVERRIDES + "/" + id).statusCode() == 404);
        try (TopicReader topic = TopicReader.of(Topics.AUDIT.topicName())) {
            AuditRecorded gone = topic.untilOfKey("override/" + id, 2).get(1).data(AuditRecorded.class);
            assertThat(gone.actor()).isEqualTo("system");
            assertThat(gone.action()).isEqualTo("override.expired");
        }
    }

    @Test
    void shouldSayThatAnOverrideUsesAFeatureAndGoWithItByForce() {
        String feature = feature();
        String id = id("off");
        admin(Map.of("id", id, "target", "feature/" + feature, "value", false))
                .post(OVERRIDES)
                .then()
                .statusCode(201);
        admin().delete(FEATURES + "/" + feature)
                .then()
                .statusCode(409)
                .body("detail", containsString("override/" + id));
        admin().delete(FEATURES + "/" + feature + "?force=true").then().statusCode(200);
        admin().get(OVERRIDES + "/" + id).then().statusCode(404);
    }
}
