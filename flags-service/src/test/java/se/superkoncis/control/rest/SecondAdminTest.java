package se.superkoncis.control.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static se.superkoncis.control.rest.Api.FEATURES;
import static se.superkoncis.control.rest.Api.TAGS;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.superkoncis.events.AuditRecorded;
import se.superkoncis.events.Topics;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tokens;
import se.superkoncis.testsupport.TopicReader;
import se.superkoncis.testsupport.TopicRecord;

/** Four eyes above half, for a change by hand. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "flags"))
class SecondAdminTest {

    @Test
    void shouldAskASecondAdminForMoreThanHalfAndNobodyForLess() {
        String tag = Api.newTag(10);

        patch("anna", tag, 80).statusCode(409).body("detail", containsString("anna"));
        patch("anna", tag, 80).statusCode(409);
        Api.as("analyst", null)
                .get("/api/admin/proposals")
                .then()
                .statusCode(200)
                .body("data.find { it.target == 'tag/" + tag + "' }.proposer", equalTo("anna"))
                .body("data.find { it.target == 'tag/" + tag + "' }.share", equalTo(80));
        Api.as("admin", "acme").get("/api/admin/proposals").then().statusCode(403);
        assertThat(Api.as("analyst", null)
                        .accept("text/html")
                        .get("/admin/tags?lang=sv")
                        .asString())
                .contains("anna vill ha tag/" + tag + " på 80 %.");
        patch("bo", tag, 80).statusCode(200).body("data.canaryPercentage", equalTo(80));
        patch("anna", tag, 20).statusCode(200);

        // Then nothing waits any more, and the trail holds who wished it first
        Api.as("analyst", null)
                .get("/api/admin/proposals")
                .then()
                .body("data.findAll { it.target == 'tag/" + tag + "' }.size()", equalTo(0));
        try (TopicReader topic = TopicReader.of(Topics.AUDIT.topicName())) {
            List<AuditRecorded> told = acts(topic.until(all -> acts(all, tag).size() >= 4), tag);
            assertThat(told)
                    .extracting(a -> a.actor() + " " + a.action())
                    .containsExactly(
                            "test-admin tag.created", "anna tag.proposed", "bo tag.changed", "anna tag.changed");
            assertThat(told.get(2).reasons())
                    .containsExactly(new AuditRecorded.Because("second-of", Map.of("by", "anna")));
        }
    }

    /** Another test leaves records there that are no events. */
    private static List<AuditRecorded> acts(List<TopicRecord> records, String tag) {
        return records.stream()
                .filter(r -> r.headers().containsKey("ce_specversion"))
                .map(r -> r.data(AuditRecorded.class))
                .filter(a -> a.target().equals("tag/" + tag))
                .toList();
    }

    @Test
    void shouldRestoreByTwoWhatReachesMoreThanHalfUnlessItWasOnesOwnSlip() {
        // Given
        String feature = Api.id("feature");
        Api.byTwo(Map.of("id", feature, "enabled", true, "percentage", 80, "audience", "EVERYONE"), FEATURES);

        // When a kill, which never waits, is taken back at once by who did it
        act("anna", feature, "kill").statusCode(200);
        act("anna", feature, "restore").statusCode(200).body("data.killed", equalTo(false));

        // Then another's kill takes two to be taken back
        act("anna", feature, "kill").statusCode(200);
        act("bo", feature, "restore")
                .statusCode(409)
                .body("code", equalTo("needs-second-person"))
                .body("args.proposer", equalTo("bo"));
        act("bo", feature, "restore").statusCode(409);
        act("cilla", feature, "restore").statusCode(200).body("data.killed", equalTo(false));
    }

    private static ValidatableResponse act(String who, String feature, String what) {
        return given().header("Authorization", Tokens.bearerOf(who, "operator"))
                .contentType(ContentType.JSON)
                .post(FEATURES + "/" + feature + "/" + what)
                .then();
    }

    private static ValidatableResponse patch(String who, String tag, int share) {
        return given().header("Authorization", Tokens.bearerOf(who, "admin"))
                .contentType(ContentType.JSON)
                .body(Map.of("canaryPercentage", share))
                .patch(TAGS + "/" + tag)
                .then();
    }
}
