package se.superkoncis.control.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static se.superkoncis.control.rest.Api.FEATURES;
import static se.superkoncis.control.rest.Api.TAGS;
import static se.superkoncis.control.rest.Api.admin;
import static se.superkoncis.control.rest.Api.as;
import static se.superkoncis.control.rest.Api.id;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.superkoncis.events.AuditRecorded;
import se.superkoncis.events.EventJson;
import se.superkoncis.events.ExperimentSnapshot;
import se.superkoncis.events.FlagState;
import se.superkoncis.events.KpiSnapshot;
import se.superkoncis.events.Topics;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.TopicReader;
import se.superkoncis.testsupport.TopicRecord;

/** Rollouts on the real database and broker, with recorded snapshots. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "flags"))
class RolloutApiTest {

    private static final String ROLLOUTS = "/api/admin/rollouts";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = EventJson.mapper();

    private String feature;
    private String tag;
    private String kpi;

    private String newRollout(String... bakes) {
        feature = id("feature");
        kpi = id("kpi");
        admin(Map.of("id", feature, "name", "Ny", "enabled", true, "percentage", 100))
                .post(FEATURES)
                .then()
                .statusCode(201);
        tag = Api.newTag(5, feature);
        String id = id("rollout");
        admin(Map.of(
                        "id", id,
                        "name", "Ut till alla",
                        "feature", feature,
                        "stages", List.of(stage(10, bakes[0]), stage(50, bakes[1]), stage(100, "PT0S")),
                        "gates",
                                List.of(Map.of(
                                        "rule",
                                        "CanaryMustNotFailMoreThanControl",
                                        "measure",
                                        "errors",
                                        "minimumSample",
                                        100,
                                        "tolerance",
                                        0.05)),
                        "guardrails", List.of(kpi),
                        "limits", Map.of("passes", 1, "coolDown", "PT1H", "staleAfter", "PT24H")))
                .post(ROLLOUTS)
                .then()
                .statusCode(201)
                .body("data.state.name", equalTo("DRAFT"));
        return id;
    }

    private Map<String, Object> stage(int share, String bake) {
        return Map.of(
                "name",
                share + " %",
                "share",
                share,
                "bake",
                bake,
                "changes",
                List.of(Map.of("kind", "tag", "tag", tag, "percentage", share)));
    }

    private static void act(String id, String what) {
        admin().post(ROLLOUTS + "/" + id + "/" + what).then().statusCode(200);
    }

    private static String state(String id) {
        return admin().get(ROLLOUTS + "/" + id).path("data.state.name");
    }

    private static int step(String id) {
        return admin().get(ROLLOUTS + "/" + id).path("data.step");
    }

    private int share() {
        return admin().get(TAGS + "/" + tag).path("data.canaryPercentage");
    }

    /** Plays a recording of one step: both arms, of which the first window begins now. */
    private void play(String recording, KpiSnapshot.Status status) {
        Instant now = Instant.now().plusMillis(5);
        JsonNode recorded = recorded(recording);
        for (JsonNode row : recorded) {
            Told.tell(new ExperimentSnapshot(
                    feature,
                    row.get("arm").textValue(),
                    "errors",
                    now,
                    now.plusSeconds(60),
                    row.get("n").longValue(),
                    row.get("successes").longValue(),
                    row.get("tenants").longValue(),
                    1.0,
                    List.of()));
        }
        Told.tell(new KpiSnapshot(kpi, "platform", now.minusSeconds(60), now.plusSeconds(60), 100, "1", status));
    }

    private static JsonNode recorded(String name) {
        try (InputStream in = RolloutApiTest.class.getResourceAsStream("/rollouts/" + name + ".json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void shouldClimbWhileTheGatesHoldAndAskASecondPersonAboveHalf() {
        String id = newRollout("PT0S", "PT0S");
        act(id, "start");
        assertThat(share()).isEqualTo(10);

        play("well-at-10", KpiSnapshot.Status.OK);
        await().atMost(PATIENCE).until(() -> step(id) == 1);
        assertThat(share()).isEqualTo(50);

        play("well-at-50", KpiSnapshot.Status.OK);
        await().atMost(PATIENCE).until(() -> state(id).equals("AWAITING_APPROVAL"));
        assertThat(share()).isEqualTo(50);
        admin().post(ROLLOUTS + "/" + id + "/approve")
                .then()
                .statusCode(409)
                .body("detail", containsString("second person"));

        admin().get(ROLLOUTS + "/" + id + "/evidence")
                .then()
                .statusCode(200)
                .body("data.report.flatten().findings.flatten().rule", hasItems("CanaryMustNotFailMoreThanControl"))
                .body("data.action", hasItems("rollout.advanced", "rollout.awaits-approval"));
        String older = admin().get(ROLLOUTS + "/" + id + "/evidence?limit=1")
                .then()
                .body("data.action", contains("rollout.awaits-approval"))
                .extract()
                .path("nextCursor");
        admin().get(ROLLOUTS + "/" + id + "/evidence?cursor=" + older)
                .then()
                .statusCode(200)
                .body("data.action", not(hasItem("rollout.awaits-approval")));
        admin().get(ROLLOUTS + "/" + id + "/evidence?cursor=x").then().statusCode(400);
        try (TopicReader topic = TopicReader.of(Topics.FLAGS_STATE.topicName())) {
            List<TopicRecord> own = topic.untilOfKey("rollout/" + id, 4);
            FlagState last = own.get(own.size() - 1).data(FlagState.class);
            assertThat(last.document().at("/state/name").textValue()).isEqualTo("AWAITING_APPROVAL");
        }
        try (TopicReader topic = TopicReader.of(Topics.AUDIT.topicName())) {
            AuditRecorded advanced = topic.untilOfKey("rollout/" + id, 3).get(2).data(AuditRecorded.class);
            assertThat(advanced.actor()).isEqualTo("rollout");
            assertThat(advanced.action()).isEqualTo("rollout.advanced");
            assertThat(advanced.after().at("/report/findings")).isNotEmpty();
        }
    }

    @Test
    void shouldGoBackToWhatStoodBeforeWhenAGuardrailTrips() {
        String id = newRollout("P7D", "P7D");
        act(id, "start");
        assertThat(share()).isEqualTo(10);

        play("well-at-10", KpiSnapshot.Status.TRIPPED);
        await().atMost(PATIENCE).until(() -> state(id).equals("ROLLED_BACK"));
        assertThat(share()).isEqualTo(5);
    }

    @Test
    void shouldGoBackWhenTheCanaryFailsMoreOften() {
        String id = newRollout("P7D", "P7D");
        act(id, "start");

        play("worse-at-10", KpiSnapshot.Status.OK);
        await().atMost(PATIENCE).until(() -> state(id).equals("ROLLED_BACK"));
        assertThat(share()).isEqualTo(5);
    }

    @Test
    void shouldYieldToAKillAndBeSteeredByPeople() {
        String id = newRollout("P7D", "P7D");
        act(id, "start");
        act(id, "hold");
        assertThat(state(id)).isEqualTo("HELD");
        act(id, "resume");
        admin(Map.of("stages", List.of()))
                .patch(ROLLOUTS + "/" + id)
                .then()
                .statusCode(400)
                .body("detail", containsString("stop it first"));
        admin().post(ROLLOUTS + "/" + id + "/start").then().statusCode(409);

        as("operator", null).post(FEATURES + "/" + feature + "/kill").then().statusCode(200);
        await().atMost(PATIENCE).until(() -> state(id).equals("KILLED"));
        admin().post(ROLLOUTS + "/" + id + "/start")
                .then()
                .statusCode(409)
                .body("detail", containsString("Restore it first"));
        admin().delete(ROLLOUTS + "/" + id).then().statusCode(200);
    }

    @Test
    void shouldHaveTheRolloutsOfTheOperationsPlanReadyAndNotBegun() {
        for (String id : List.of("router", "decision-card")) {
            admin().get(ROLLOUTS + "/" + id)
                    .then()
                    .statusCode(200)
                    // another test's emergency kills their features, and a kill wins in every state
                    .body("data.state.name", oneOf("DRAFT", "KILLED"))
                    .body("data.step", equalTo(-1));
        }
    }

    @Test
    void shouldAskASecondPersonForAHandMadeChangeAboveHalf() {
        String own = Api.newTag(10);
        admin(Map.of("canaryPercentage", 50)).patch(TAGS + "/" + own).then().statusCode(200);
        for (int i = 0; i < 2; i++) {
            admin(Map.of("canaryPercentage", 80))
                    .patch(TAGS + "/" + own)
                    .then()
                    .statusCode(409)
                    .body("type", containsString("needs-second-person"))
                    .body("detail", containsString("another admin"));
        }
        assertThat(admin().get(TAGS + "/" + own).<Integer>path("data.canaryPercentage"))
                .isEqualTo(50);
    }

    @Test
    void shouldRefuseWhatCannotBeARollout() {
        admin(Map.of(
                        "id",
                        id("r"),
                        "feature",
                        "nothing-like-it",
                        "stages",
                        List.of(Map.of("name", "a", "share", 10)),
                        "guardrails",
                        List.of("x")))
                .post(ROLLOUTS)
                .then()
                .statusCode(400)
                .body("detail", containsString("unknown feature nothing-like-it"));
        admin(Map.of("id", id("r"), "feature", "model-router", "stages", "all"))
                .post(ROLLOUTS)
                .then()
                .statusCode(400)
                .body("detail", containsString("/stages"));
        admin().get(ROLLOUTS + "/nothing/evidence").then().statusCode(404);
    }

    @Test
    void shouldGiveASettingItsValueAndItsNameBackWhenItGoesBack() {
        // Given
        String owner = id("feature");
        admin(Map.of("id", owner, "enabled", true, "percentage", 0))
                .post(FEATURES)
                .then()
                .statusCode(201);
        String setting = "trial." + id("key");
        admin(Map.of("key", setting, "value", "gammal", "variant", "before"))
                .post("/api/admin/settings")
                .then()
                .statusCode(201);
        Map<String, Object> change =
                Map.of("kind", "setting", "setting", setting, "json", "\"ny\"", "variant", "after");
        String id = id("rollout");
        admin(Map.of(
                        "id",
                        id,
                        "feature",
                        owner,
                        "stages",
                        List.of(Map.of("name", "först", "share", 10, "changes", List.of(change))),
                        "guardrails",
                        List.of("error-rate")))
                .post(ROLLOUTS)
                .then()
                .statusCode(201);
        act(id, "start");
        admin().get("/api/admin/settings/" + setting)
                .then()
                .body("data.value", equalTo("ny"))
                .body("data.variant", equalTo("after"));

        // When
        act(id, "rollback");

        // Then
        admin().get("/api/admin/settings/" + setting)
                .then()
                .body("data.value", equalTo("gammal"))
                .body("data.variant", equalTo("before"));
    }
}
