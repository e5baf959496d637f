package se.superkoncis.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.events.AuditRecorded;
import se.superkoncis.events.MeetingDecisions.CloseCardClosed;
import se.superkoncis.events.MeetingDecisions.DecisionChanged;
import se.superkoncis.events.MeetingDecisions.DecisionRecorded;
import se.superkoncis.events.MeetingDecisions.Status;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.testsupport.Events;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tokens;
import se.superkoncis.testsupport.TopicReader;
import se.superkoncis.testsupport.TopicRecord;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "decision"))
class DecisionApiTest {

    private static final int RECORDED = 4;

    private final String id = "a-" + UUID.randomUUID();
    private final String tenant = "t-" + id;
    private final String meetingPath = "/api/meetings/" + id;
    private final Heard heard = new Heard(id);
    private String full;
    private String lacking;
    private String task;

    @Inject
    FlagsClient flags;

    @BeforeEach
    void aMeetingHasACard() {
        new Flags(flags).pilot(tenant);
        Events meeting = Events.meeting(id, tenant);
        Events.publish(
                meeting.ended(),
                meeting.transcriptReady(
                        1, Script.turns(Script.FULL, Script.NO_DEADLINE, Script.TASK, Script.UNSURE, Script.QUESTION)));
        heard.first(RECORDED);
        full = ids("decisions").get(0);
        lacking = ids("decisions").get(1);
        task = ids("actions").get(0);
    }

    @Test
    void shouldShowWhatWasDecidedAndWhatIsMissing() {
        member().get(meetingPath + "/decisions?candidates=true")
                .then()
                .statusCode(200)
                .body("status", equalTo("READY"))
                .body("searchedVersion", equalTo(1))
                .body("language", equalTo("sv"))
                .body("decisions", hasSize(2))
                .body("decisions[0].owner.value", equalTo("Eva"))
                .body("decisions[0].owner.state", equalTo("STATED"))
                .body("decisions[0].deadline.value", equalTo("2026-03-20"))
                .body("decisions[1].deadline.value", nullValue())
                .body("decisions[1].missing", equalTo(List.of("deadline")))
                .body("actions", hasSize(1))
                .body("openQuestions.text", equalTo(List.of("Vem betalar?")))
                .body("missing.kind", equalTo(List.of("DECISION", "ACTION")))
                .body("candidates.text", equalTo(List.of("Kaffet blir ekologiskt.")));
        member().get(meetingPath + "/decisions").then().body("candidates", nullValue());
        member().get(meetingPath + "/close-card")
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("complete", equalTo(1))
                .body("missing", hasSize(2));
    }

    @Test
    void shouldKeepOtherTenantsAndRolesOut() {
        as("member", "someone-else").get(meetingPath + "/decisions").then().statusCode(404);
        patch(as("member", "someone-else"), "decisions", lacking, "{\"owner\":\"Mallory\"}")
                .statusCode(404)
                .body("title", equalTo("There is no such decision"));
        as("member", "someone-else")
                .contentType("application/json")
                .body("{\"force\":true}")
                .post(meetingPath + "/close-card/close")
                .then()
                .statusCode(404);
        as("member", "someone-else")
                .get("/api/decisions?tenant=" + tenant)
                .then()
                .body("items", hasSize(0));
        as("analyst", null).get("/api/decisions").then().statusCode(403);
        given().get("/api/decisions").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void shouldCompleteADecisionOnceAndThenCloseTheCardByItself() {
        // Given
        String before =
                member().get("/api/decisions?meeting=" + id).then().extract().path("items[1].revision") + "";
        // When
        patch(member().header("If-Match", "\"" + before + "\""), "decisions", lacking, "{\"deadline\":\"2026-04-30\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("CONFIRMED"))
                .body("deadline.state", equalTo("CONFIRMED"))
                .body("deadline.byPerson", equalTo(true))
                .body("owner.byPerson", equalTo(false));
        patch(member(), "decisions", lacking, "{\"deadline\":\"2026-04-30\"}").header("ETag", "\"2\"");
        // Then
        List<TopicRecord> said = heard.all(Heard.TOPIC);
        assertThat(said)
                .extracting(Heard::type)
                .endsWith("closecard.opened.v1", "decision.changed.v1", "closecard.closed.v1")
                .hasSize(RECORDED + 2);
        assertThat(said.get(RECORDED).data(DecisionChanged.class).changed()).containsExactly("status", "deadline");
        CloseCardClosed closed = said.get(RECORDED + 1).data(CloseCardClosed.class);
        assertThat(List.of(closed.decisions(), closed.complete(), closed.automatic(), closed.forced()))
                .containsExactly(2, 2, 3, 0);
        assertThat(audits("decision/" + lacking)).singleElement().satisfies(audit -> {
            assertThat(audit.action()).isEqualTo("decision.completed");
            assertThat(audit.actor()).isEqualTo("test-member");
            assertThat(audit.after().toString()).doesNotContain("2026-04-30");
        });
        patch(member().header("If-Match", "\"1\""), "decisions", lacking, "{\"owner\":\"Kim\"}")
                .statusCode(412)
                .body("detail", containsString("revision 2"));
    }

    @Test
    void shouldSayWhatIsWrongWithARequest() {
        patch(member(), "decisions", lacking, "{\"owner\":\" \",\"deadline\":\"2026-02-30\",\"ägare\":\"x\"}")
                .statusCode(400)
                .body("errors.field", equalTo(List.of("ägare", "owner", "deadline")))
                .body("detail", containsString("ägare is not known here"));
        patch(member(), "decisions", lacking, "{\"owner\":\"" + "x".repeat(201) + "\"}")
                .statusCode(400);
        patch(member(), "decisions", lacking, "{\"owner\":null}").statusCode(400);
        patch(member(), "decisions", lacking, "{}").statusCode(400).body("detail", containsString("confirm"));
        patch(member(), "decisions", lacking, "[]").statusCode(400);
        patch(member().header("If-Match", "x"), "decisions", lacking, "{\"owner\":\"Kim\"}")
                .statusCode(400);
        patch(member(), "actions", lacking, "{\"owner\":\"Kim\"}").statusCode(404);
        patch(member(), "decisions", "no-uuid", "{\"owner\":\"Kim\"}").statusCode(404);
        member().get("/api/decisions?limit=0").then().statusCode(400).body("detail", containsString("1 to 200"));
        member().get("/api/decisions?cursor=rubbish").then().statusCode(400);
        member().get("/api/decisions?state=LOST").then().statusCode(400).body("detail", containsString("SUPERSEDED"));
        member().get("/api/meetings/none/close-card").then().statusCode(404);
    }

    @Test
    void shouldDismissConfirmAndAccept() {
        // Given
        String candidate = member().get(meetingPath + "/decisions?candidates=true")
                .then()
                .extract()
                .path("candidates[0].id");
        patch(member(), "decisions", candidate, "{\"owner\":\"Kim\"}")
                .statusCode(409)
                .body("detail", containsString("accept"));
        // When
        post(member(), "/api/decisions/" + full + "/dismiss").statusCode(200).body("status", equalTo("DISMISSED"));
        patch(member(), "decisions", full, "{\"owner\":\"Kim\"}").statusCode(409);
        post(member(), "/api/decisions/" + full + "/confirm").body("status", equalTo("CONFIRMED"));
        post(member(), "/api/candidates/" + candidate + "/accept").body("status", equalTo("CONFIRMED"));
        post(member(), "/api/candidates/" + candidate + "/accept").statusCode(200);
        post(as("admin", null), "/api/actions/" + task + "/confirm").statusCode(200);
        // Then
        List<TopicRecord> said = heard.all(Heard.TOPIC);
        assertThat(said.subList(RECORDED, said.size()))
                .extracting(Heard::type)
                .containsExactly(
                        "decision.changed.v1", "decision.changed.v1", "decision.recorded.v1", "action.changed.v1");
        DecisionRecorded accepted = said.get(RECORDED + 2).data(DecisionRecorded.class);
        assertThat(accepted.item().status()).isEqualTo(Status.CONFIRMED);
        assertThat(accepted.id()).isEqualTo(candidate);
        assertThat(audits("action/" + task)).extracting(AuditRecorded::tenantId).containsExactly(tenant);
    }

    @Test
    void shouldCloseACardByForceAndCountIt() {
        // Given
        post(member().body("{}"), meetingPath + "/close-card/close")
                .statusCode(409)
                .body("errors.field", hasItem("decision/" + lacking));
        post(member().body("{\"froce\":true}"), meetingPath + "/close-card/close")
                .statusCode(400);
        // When
        post(as("operator", null).body("{\"force\":true}"), meetingPath + "/close-card/close")
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("forced", equalTo(1));
        post(member().body("{\"force\":true}"), meetingPath + "/close-card/close")
                .statusCode(200);
        // Then
        List<TopicRecord> said = heard.all(Heard.TOPIC);
        assertThat(said).hasSize(RECORDED + 1);
        CloseCardClosed closed = said.get(RECORDED).data(CloseCardClosed.class);
        assertThat(List.of(closed.decisions(), closed.complete(), closed.automatic(), closed.forced()))
                .containsExactly(2, 1, 3, 1);
    }

    @Test
    void shouldPageThroughAListAndNarrowIt() {
        // When
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = member().get("/api/decisions?limit=1" + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        // Then
        assertThat(seen).containsExactlyInAnyOrder(full, lacking);
        member().get("/api/decisions?owner=EVA&state=found").then().body("items.id", equalTo(List.of(full)));
        member().get("/api/decisions?missing=true").then().body("items.id", equalTo(List.of(lacking)));
        member().get("/api/actions?meeting=" + id).then().body("items.id", equalTo(List.of(task)));
        member().get("/api/decisions?meeting=other").then().body("items", hasSize(0));
    }

    @Test
    void shouldAskStaffForTheTenantWhenAnIdIsUsedTwice() {
        // Given
        Events.publish(Events.meeting(id, tenant + "-b").transcriptReady(1, Script.turns(Script.FULL)));
        heard.first(RECORDED + 1);
        // Then
        as("admin", null)
                .get(meetingPath + "/decisions")
                .then()
                .statusCode(409)
                .body("detail", containsString("?tenant="));
        as("admin", null)
                .get(meetingPath + "/decisions?tenant=" + tenant + "-b")
                .then()
                .statusCode(200)
                .body("decisions", hasSize(1));
    }

    private List<String> ids(String list) {
        return member().get(meetingPath + "/decisions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList(list + ".id");
    }

    private RequestSpecification member() {
        return as("member", tenant);
    }

    private static RequestSpecification as(String role, String tenant) {
        return given().header("Authorization", Tokens.bearer(role, tenant));
    }

    private static ValidatableResponse patch(RequestSpecification who, String kind, String id, String body) {
        return who.contentType("application/json")
                .body(body)
                .patch("/api/" + kind + "/" + id)
                .then();
    }

    private static ValidatableResponse post(RequestSpecification who, String path) {
        return who.contentType("application/json").post(path).then();
    }

    private List<AuditRecorded> audits(String target) {
        try (TopicReader reader = TopicReader.of("audit.v1")) {
            return TopicReader.ofKey(reader.all(), target).stream()
                    .map(r -> r.data(AuditRecorded.class))
                    .toList();
        }
    }
}
