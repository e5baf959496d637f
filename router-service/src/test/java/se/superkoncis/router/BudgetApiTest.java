package se.superkoncis.router;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.router.adapter.ledger.Attempts;
import se.superkoncis.router.adapter.ledger.PostgresLedger;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.AttemptEnd;
import se.superkoncis.router.domain.budget.AttemptEnd.CostSource;
import se.superkoncis.router.domain.price.Usage;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tokens;
import se.superkoncis.testsupport.TopicReader;
import se.superkoncis.testsupport.TopicRecord;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "router"))
class BudgetApiTest {

    @Inject
    PostgresLedger ledger;

    private final String meeting = "b-" + UUID.randomUUID();
    private final String tenant = "t-" + meeting;
    private final Instant now = Instant.now();
    private final AttemptAsk settled = Attempts.of(tenant, meeting, 3_000_000, false, now.minusSeconds(1));
    private final AttemptAsk open = Attempts.of(tenant, meeting, 2_000_000, false, now);

    @BeforeEach
    void oneAttemptIsSettledAndOneIsOpen() {
        ledger.reserve(settled);
        ledger.end(
                settled,
                new AttemptEnd(
                        "succeeded", null, new Usage(1_000_000, 0, 250_000), CostSource.REPORTED, Instant.now()));
        ledger.reserve(open);
    }

    @Test
    void shouldShowAMeetingsBudgetAndItsAttempts() {
        get("member", tenant, "/api/budget/meetings/" + meeting)
                .statusCode(200)
                .body("capSek", equalTo("35.000000"))
                .body("settledSek", equalTo("1.250000"))
                .body("reservedSek", equalTo("2.000000"))
                .body("remainingSek", equalTo("31.750000"))
                .body("shadowSettledSek", equalTo("0.000000"))
                .body("byTier[0].tier", equalTo("deep"))
                .body("byTier[0].settledSek", equalTo("1.250000"))
                .body("items.state", equalTo(List.of("SETTLED", "OPEN")))
                .body("items[0].outputTokens", equalTo(250_000));
    }

    @Test
    void shouldPageThroughTheAttempts() {
        String next = get("analyst", null, "/api/budget/meetings/" + meeting + "?limit=1")
                .statusCode(200)
                .body("items.attemptId", hasItem(settled.attemptId()))
                .extract()
                .path("nextCursor");
        get("analyst", null, "/api/budget/meetings/" + meeting + "?limit=1&cursor=" + next)
                .statusCode(200)
                .body("items.attemptId", equalTo(List.of(open.attemptId())));
        get("analyst", null, "/api/budget/meetings/" + meeting + "?cursor=rubbish")
                .statusCode(400)
                .body("detail", containsString("nextCursor"));
    }

    @Test
    void shouldShowNothingOfAnotherTenant() {
        get("member", "someone-else", "/api/budget/meetings/" + meeting)
                .statusCode(404)
                .contentType("application/problem+json");
        get("member", "someone-else", "/api/budget/tenants/" + tenant).statusCode(403);
        get("member", "someone-else", "/api/budget/platform").statusCode(403);
        given().get("/api/budget/meetings/" + meeting).then().statusCode(401);
    }

    @Test
    void shouldShowNothingToAMemberOfNoTenant() {
        get("member", null, "/api/budget/meetings/" + meeting).statusCode(404);
        get("member", null, "/api/budget/tenants/" + tenant).statusCode(403);
        estimate(
                        "member",
                        null,
                        "{\"tenantId\":\"" + tenant + "\",\"meetingId\":\"" + meeting + "\",\"inputTokens\":1}")
                .statusCode(403);
    }

    @Test
    void shouldSayThatACursorBeyondAllCalendarsIsNoneOfOurs() {
        // Given
        String far = Base64.getUrlEncoder()
                .encodeToString("+999999999-12-31T23:59:59Z\u0000x".getBytes(StandardCharsets.UTF_8));
        // Then
        get("analyst", null, "/api/budget/meetings/" + meeting + "?cursor=" + far)
                .statusCode(400);
    }

    @Test
    void shouldShowMonths() {
        get("member", tenant, "/api/budget/tenants/" + tenant)
                .statusCode(200)
                .body("settledSek", equalTo("1.250000"))
                .body("reservedSek", equalTo("2.000000"));
        get("member", tenant, "/api/budget/tenants/" + tenant + "?month=2020-01")
                .statusCode(200)
                .body("settledSek", equalTo("0.000000"));
        get("analyst", null, "/api/budget/platform").statusCode(200).body("shadowToday.capSek", equalTo("50.000000"));
        get("analyst", null, "/api/budget/platform?month=2020-13")
                .statusCode(400)
                .body("detail", containsString("2026-11"));
    }

    @Test
    void shouldEstimateWithoutSettingAnythingAside() {
        estimate(
                        "member",
                        tenant,
                        "{\"meetingId\":\"" + meeting + "\",\"transcriptMinutes\":60,\"tier\":\"extractive\"}")
                .statusCode(200)
                .body("remainingSek", equalTo("31.750000"))
                .body("models", hasSize(0))
                .body("tier", equalTo("extractive"));
        get("member", tenant, "/api/budget/meetings/" + meeting).body("reservedSek", equalTo("2.000000"));
        estimate("member", tenant, "{\"inputTokens\":1,\"textLength\":2}")
                .statusCode(400)
                .body("errors", hasSize(1));
        estimate("admin", null, "{\"inputTokens\":1}").statusCode(400).body("errors[0].field", equalTo("tenantId"));
    }

    @Test
    void shouldTellOfTheAttemptAndEachMeterWithTheCommit() {
        try (TopicReader attempts = TopicReader.of("model.attempts.v1");
                TopicReader costs = TopicReader.of("cost.events.v1")) {
            List<TopicRecord> rows = costs.untilOfKey(meeting, 2);
            assertThat(attempts.untilOfKey(meeting, 1)).hasSize(1);
            assertThat(rows).extracting(TopicRecord::type).containsOnly("se.superkoncis.cost.incurred.v1");
        }
    }

    private static ValidatableResponse get(String role, String tenant, String path) {
        return given().header("Authorization", Tokens.bearer(role, tenant))
                .get(path)
                .then();
    }

    private static ValidatableResponse estimate(String role, String tenant, String body) {
        return given().header("Authorization", Tokens.bearer(role, tenant))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/budget/estimate")
                .then();
    }
}
