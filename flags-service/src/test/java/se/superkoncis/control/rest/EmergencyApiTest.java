package se.superkoncis.control.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static se.superkoncis.control.rest.Api.FEATURES;
import static se.superkoncis.control.rest.Api.OVERRIDES;
import static se.superkoncis.control.rest.Api.admin;
import static se.superkoncis.control.rest.Api.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.events.AuditRecorded;
import se.superkoncis.events.Topics;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.TopicReader;
import se.superkoncis.testsupport.TopicRecord;

/** The three blocks, and what people do between a block and its undo. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "flags"))
class EmergencyApiTest {

    private static final String EMERGENCY = "/api/admin/emergency";
    private static final List<String> KILLED =
            List.of("model-router", "decision-close-card", "doc-copilot-v1", "regwatch-push");

    private static JsonPath declare(String block) {
        return as("operator", null)
                .body(Map.of("reason", "övning"))
                .post(EMERGENCY + "/" + block)
                .then()
                .statusCode(200)
                .body("data.active", equalTo(true))
                .extract()
                .jsonPath();
    }

    private static JsonPath undo(String block) {
        return as("operator", null)
                .post(EMERGENCY + "/" + block + "/undo")
                .then()
                .statusCode(200)
                .body("data.active", equalTo(false))
                .extract()
                .jsonPath();
    }

    private static boolean killed(String feature) {
        return admin().get(FEATURES + "/" + feature).path("data.killed");
    }

    private static void act(String feature, String what) {
        as("operator", null)
                .post(FEATURES + "/" + feature + "/" + what)
                .then()
                .statusCode(200);
    }

    @AfterEach
    void calm() {
        for (String block : List.of("rollback", "router", "regwatch")) {
            undo(block);
        }
        KILLED.forEach(feature -> act(feature, "restore"));
    }

    @Test
    void shouldRollBackAtOnceAndRestoreWhatItKilled() {
        // When
        JsonPath declared = declare("rollback");
        // Then
        assertThat(declared.getList("data.changed.target"))
                .containsExactlyInAnyOrder(
                        "feature/model-router",
                        "feature/decision-close-card",
                        "feature/doc-copilot-v1",
                        "feature/regwatch-push",
                        "setting/degrade.armed");
        assertThat(KILLED).allMatch(EmergencyApiTest::killed);
        admin().get(EMERGENCY)
                .then()
                .statusCode(200)
                .body("data.id", contains("rollback", "router", "regwatch"))
                .body("data[0].active", equalTo(true))
                .body("data[0].by", equalTo("test-operator"))
                .body("data[0].reason", equalTo("övning"))
                .body("data[0].does", hasItems("kills feature model-router"))
                .body("data[0].changed", nullValue())
                .body("data[1].active", equalTo(false))
                .body("data[1].since", nullValue());
        admin().get(OVERRIDES + "/emergency/rollback/degrade.armed")
                .then()
                .statusCode(200)
                .body("data.cause", equalTo("emergency/rollback"))
                .body("data.expiresAt", nullValue());
        // When
        assertThat(undo("rollback").getList("data.changed")).hasSize(5);
        // Then
        assertThat(KILLED).noneMatch(EmergencyApiTest::killed);
        admin().get(OVERRIDES + "/emergency/rollback/degrade.armed").then().statusCode(404);
        try (TopicReader topic = TopicReader.of(Topics.AUDIT.topicName())) {
            List<AuditRecorded> entries = acts(topic.until(all -> Stream.of(
                                    "emergency/rollback emergency.undone", "feature/doc-copilot-v1 feature.restored")
                            .allMatch(act -> acts(all).anyMatch(a -> act.equals(a.target() + " " + a.action())))))
                    .toList();
            assertThat(entries)
                    .filteredOn(a -> a.target().equals("emergency/rollback"))
                    .extracting(AuditRecorded::action)
                    .contains("emergency.declared", "emergency.undone");
            assertThat(entries)
                    .filteredOn(a ->
                            a.action().equals("feature.killed") && a.target().equals("feature/doc-copilot-v1"))
                    .anySatisfy(a -> assertThat(a.reason()).isEqualTo("emergency/rollback: övning"));
        }
    }

    /** Another test leaves records there that are no events. */
    private static Stream<AuditRecorded> acts(List<TopicRecord> records) {
        return records.stream()
                .filter(r -> r.headers().containsKey("ce_specversion"))
                .map(r -> r.data(AuditRecorded.class));
    }

    @Test
    void shouldHoldTheRouterAndTheWatchBack() {
        declare("router");
        declare("regwatch");
        Map<String, Object> expected = Map.of(
                "router/router.mode", "emergency",
                "router/router.default-tier", "fast",
                "router/router.budget-per-meeting", "5",
                "regwatch/regwatch.relevance-threshold", 0.9f,
                "regwatch/regwatch.approved-sources-only", true);
        expected.forEach((id, value) -> admin().get(OVERRIDES + "/emergency/" + id)
                .then()
                .statusCode(200)
                .body("data.value", equalTo(value)));
        undo("router");
        undo("regwatch");
        expected.keySet()
                .forEach(
                        id -> admin().get(OVERRIDES + "/emergency/" + id).then().statusCode(404));
    }

    @Test
    void shouldChangeNothingTheSecondTimeAndMakeSureOfWhatNoLongerHolds() {
        declare("rollback");
        assertThat(declare("rollback").getList("data.changed")).isEmpty();
        // When somebody restored one and the emergency is declared again
        act("regwatch-push", "restore");
        assertThat(declare("rollback").getList("data.changed.target")).containsExactly("feature/regwatch-push");
        // Then it is the block's again
        undo("rollback");
        assertThat(killed("regwatch-push")).isFalse();
        assertThat(undo("rollback").getList("data.changed")).isEmpty();
    }

    @Test
    void shouldLeaveKilledWhatWasKilledBefore() {
        act("doc-copilot-v1", "kill");
        assertThat(declare("rollback").getList("data.changed.target")).doesNotContain("feature/doc-copilot-v1");
        undo("rollback");
        assertThat(killed("doc-copilot-v1")).isTrue();
        assertThat(killed("model-router")).isFalse();
    }

    @Test
    void shouldLeaveWhatPeopleDecidedMeanwhile() {
        declare("rollback");
        // one is restored by hand, one restored and killed anew, one killed by hand while the block had killed it
        act("model-router", "restore");
        act("decision-close-card", "restore");
        act("decision-close-card", "kill");
        act("regwatch-push", "kill");
        // one is worked on otherwise, which does not change who killed it
        admin(Map.of("description", Api.id("ny text")))
                .patch(FEATURES + "/doc-copilot-v1")
                .then()
                .statusCode(200);
        JsonPath undone = undo("rollback");
        assertThat(undone.getList("data.changed.target"))
                .containsExactlyInAnyOrder("feature/doc-copilot-v1", "setting/degrade.armed");
        assertThat(killed("model-router")).isFalse();
        assertThat(killed("decision-close-card")).isTrue();
        assertThat(killed("regwatch-push")).isTrue();
        assertThat(killed("doc-copilot-v1")).isFalse();
    }

    @Test
    void shouldLeaveAValueThatAPersonChangedMeanwhile() {
        String budget = OVERRIDES + "/emergency/router/router.budget-per-meeting";
        declare("router");
        admin(Map.of("value", "2")).patch(budget).then().statusCode(200);
        as("operator", null)
                .post(OVERRIDES + "/emergency/router/router.mode/undo")
                .then()
                .statusCode(200);
        assertThat(undo("router").getList("data.changed.target")).containsExactly("setting/router.default-tier");
        admin().get(budget).then().statusCode(200).body("data.value", equalTo("2"));
        as("operator", null).post(budget + "/undo").then().statusCode(200);
    }

    @Test
    void shouldLetTwoOperatorsDeclareAtOnce() {
        List<CompletableFuture<JsonPath>> both = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> declare("rollback")))
                .toList();
        int changed = both.stream()
                .mapToInt(f -> f.join().getList("data.changed").size())
                .sum();
        assertThat(changed).isEqualTo(5);
        List<CompletableFuture<JsonPath>> back = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> undo("rollback")))
                .toList();
        assertThat(back.stream()
                        .mapToInt(f -> f.join().getList("data.changed").size())
                        .sum())
                .isEqualTo(5);
    }

    @Test
    void shouldRefuseWhoMayNotAndWhatIsNotThere() {
        as("operator", null)
                .post(EMERGENCY + "/meltdown")
                .then()
                .statusCode(404)
                .body("detail", containsString("rollback, router, regwatch"));
        as("analyst", null).get(EMERGENCY).then().statusCode(200).body("data", hasSize(3));
        as("analyst", null).post(EMERGENCY + "/router").then().statusCode(403);
        as("admin", "acme").post(EMERGENCY + "/router").then().statusCode(403);
        as("admin", "acme").get(EMERGENCY).then().statusCode(403);
        as("member", "acme").get(EMERGENCY).then().statusCode(403);
        as("operator", null)
                .body(Map.of("reason", 7))
                .post(EMERGENCY + "/router")
                .then()
                .statusCode(400);
    }
}
