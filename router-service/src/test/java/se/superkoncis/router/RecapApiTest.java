package se.superkoncis.router;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.testsupport.Events;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tokens;
import se.superkoncis.testsupport.TopicReader;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "router"))
class RecapApiTest {

    private final String id = "a-" + UUID.randomUUID();
    private final String tenant = "t-" + id;

    @BeforeEach
    void threeMeetingsHaveRecaps() {
        for (int i = 0; i < 3; i++) {
            Events.publish(Events.meeting(id + "-" + i, tenant).transcriptReady());
            try (TopicReader reader = TopicReader.of("meeting.recaps.v1")) {
                reader.untilOfKey(id + "-" + i, 1);
            }
        }
    }

    @Test
    void shouldShowARecapToItsOwnTenant() {
        get("member", tenant, "/api/meetings/" + id + "-0/recap")
                .statusCode(200)
                .body("status", equalTo("READY"))
                .body("meetingId", equalTo(id + "-0"))
                .body("transcriptVersion", equalTo(1))
                .body("madeAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"))
                .body("points", notNullValue())
                .body("costSek", containsString("0.0000"));
    }

    @Test
    void shouldNotShowItToAnotherTenantNorTellThatItExists() {
        get("member", "someone-else", "/api/meetings/" + id + "-0/recap")
                .statusCode(404)
                .contentType("application/problem+json")
                .body("title", equalTo("There is no recap"));
        get("member", "someone-else", "/api/recaps?tenant=" + tenant)
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void shouldRefuseWhoIsNotSignedInAndAnalysts() {
        given().get("/api/recaps").then().statusCode(401).contentType("application/problem+json");
        get("analyst", null, "/api/recaps").statusCode(403);
    }

    @Test
    void shouldPageThroughRecapsNewestFirstWithoutLossOrRepetition() {
        // When
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = get("member", tenant, "/api/recaps?limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.meetingId"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        // Then
        assertThat(seen).containsExactly(id + "-2", id + "-1", id + "-0");
    }

    @Test
    void shouldSayWhatIsWrongWithARequest() {
        get("member", tenant, "/api/recaps?limit=0").statusCode(400).body("detail", containsString("1 to 200"));
        get("member", tenant, "/api/recaps?cursor=rubbish")
                .statusCode(400)
                .body("detail", containsString("nextCursor"));
        get("member", tenant, "/api/meetings/" + id + "-0/recap?version=9").statusCode(404);
        String far = Base64.getUrlEncoder()
                .encodeToString("+999999999-12-31T23:59:59Z\u0000a\u0000b\u00001".getBytes(StandardCharsets.UTF_8));
        get("member", tenant, "/api/recaps?cursor=" + far).statusCode(400);
    }

    @Test
    void shouldAskStaffForTheTenantWhenAnIdIsUsedTwice() {
        // Given
        Events.publish(Events.meeting(id + "-0", tenant + "-b").transcriptReady());
        try (TopicReader reader = TopicReader.of("meeting.recaps.v1")) {
            reader.untilOfKey(id + "-0", 2);
        }
        // Then
        get("admin", null, "/api/meetings/" + id + "-0/recap")
                .statusCode(409)
                .body("detail", containsString("?tenant="));
        get("admin", null, "/api/meetings/" + id + "-0/recap?tenant=" + tenant)
                .statusCode(200)
                .body("reason", nullValue());
    }

    private static ValidatableResponse get(String role, String tenant, String path) {
        return given().header("Authorization", Tokens.bearer(role, tenant))
                .get(path)
                .then();
    }
}
