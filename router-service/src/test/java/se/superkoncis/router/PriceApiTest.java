package se.superkoncis.router;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.superkoncis.events.AuditRecorded;
import se.superkoncis.events.CostCorrected;
import se.superkoncis.events.CostIncurred;
import se.superkoncis.events.Event;
import se.superkoncis.testsupport.Events;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tokens;
import se.superkoncis.testsupport.TopicReader;
import se.superkoncis.testsupport.TopicRecord;

/** What staff sees of prices, and how they put costs right. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "router"))
class PriceApiTest {

    private static final Instant BEGAN = Instant.parse("2026-11-20T10:00:00Z");

    private final String id = "p-" + UUID.randomUUID();

    @Test
    void shouldListPricesInPagesAndFindThem() {
        String cursor = get("/api/admin/prices?limit=3&search=gpt-4.1")
                .statusCode(200)
                .body("success", equalTo(true))
                .body("data", hasSize(3))
                .body("data.key", everyItem(containsString("gpt-4.1")))
                .extract()
                .path("nextCursor");
        assertThat(cursor).isNull();
        get("/api/admin/prices?limit=2")
                .statusCode(200)
                .body("data", hasSize(2))
                .body("nextCursor", notNullValue());
        get("/api/admin/prices?search=gemini-2.5-pro")
                .body("data[0].bands[0].upToInputTokens", equalTo(200_000))
                .body("data[0].bands[1].output", equalTo("15"));
        get("/api/admin/prices?limit=0").statusCode(400).contentType("application/problem+json");
    }

    @Test
    void shouldShowTheCatalogueAndReadTheFileOnDemand() {
        get("/api/admin/prices/catalogue").statusCode(200).body("data.version", notNullValue());
        given().header("Authorization", Tokens.bearer("operator", null))
                .post("/api/admin/prices/reload")
                .then()
                .statusCode(200)
                .body("data.file", equalTo("built in"))
                .body("data.refusedModels", equalTo(0));
        given().get("/q/health/ready").then().body("checks.name", hasItems("prices", "superkoncis"));
        given().get("/q/metrics").then().body(containsString("superkoncis_prices_rate_age_days"));
    }

    @Test
    void shouldKeepOnTheAuditTrailWhoHadPricesRead() {
        // Given
        String version = get("/api/admin/prices/catalogue").extract().path("data.version");
        // When
        given().header("Authorization", Tokens.bearer("operator", null))
                .post("/api/admin/prices/reload")
                .then()
                .statusCode(200);
        // Then
        try (TopicReader trail = TopicReader.of("audit.v1")) {
            AuditRecorded kept = trail.until(all -> !reloads(all).isEmpty()).stream()
                    .map(r -> r.data(AuditRecorded.class))
                    .filter(a -> a.action().equals("prices.reloaded"))
                    .findFirst()
                    .orElseThrow();
            assertThat(kept.actor()).isEqualTo("test-operator");
            assertThat(kept.target()).isEqualTo("prices/router-1");
            assertThat(kept.before().path("version").asText()).isEqualTo(version);
            assertThat(kept.after().path("version").asText()).isEqualTo(version);
            assertThat(kept.after().path("models").asInt()).isPositive();
        }
    }

    private static List<TopicRecord> reloads(List<TopicRecord> all) {
        return all.stream().filter(r -> r.text().contains("prices.reloaded")).toList();
    }

    @Test
    void shouldBeForStaffOfThePlatformOnly() {
        given().get("/api/admin/prices").then().statusCode(401);
        for (String role : List.of("member", "analyst", "service")) {
            given().header("Authorization", Tokens.bearer(role, "acme"))
                    .get("/api/admin/prices")
                    .then()
                    .statusCode(403);
        }
        given().header("Authorization", Tokens.bearer("admin", "acme"))
                .contentType("application/json")
                .body(order(id, false))
                .post("/api/admin/prices/corrections")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldTellEachDifferenceOnce() {
        // Given an attempt that was charged half of what simulated/fast costs
        Events.publish(
                Events.record(row(id, "input-tokens", 1000, "0.002000")),
                Events.record(row(id, "cached-input-tokens", 100, "0.000100")),
                Events.record(row(id, "output-tokens", 10, "0.000080")),
                Events.record(row(id, "output-tokens", 10, "0.000080")));
        correct(order(id, true)).body("data.corrections", equalTo(2)).body("data.differenceSek", equalTo("0.002080"));
        // When
        correct(order(id, false)).body("data.attempts", equalTo(1)).body("data.corrections", equalTo(2));
        // Then
        List<CostCorrected> told = corrections(2);
        assertThat(told).extracting(c -> c.row().billedCost()).containsExactlyInAnyOrder("0.002000", "0.000080");
        assertThat(told).allSatisfy(c -> {
            assertThat(c.row().priceCatalogVersion()).isEqualTo("2026-11-24");
            assertThat(c.row().attemptId()).isEqualTo(id + "-1");
            assertThat(c.reason()).isEqualTo("half of the price");
        });
        correct(order(id, false)).body("data.corrections", equalTo(0));
        assertThat(corrections(2)).hasSize(2);
    }

    @Test
    void shouldSayWhatIsWrongWithAnOrder() {
        correct(Map.of("priceKey", "x/y"), 400).body("errors.field", hasItems("fromVersion", "from", "to", "reason"));
        correct(
                        Map.of(
                                "priceKey",
                                "x/y",
                                "fromVersion",
                                "1",
                                "toVersion",
                                "no",
                                "from",
                                "2026-11-02T00:00:00Z",
                                "to",
                                "2026-11-01T00:00:00Z",
                                "reason",
                                "r"),
                        400)
                .body("errors.field", hasItems("toVersion", "to"));
        correct(
                        Map.of(
                                "priceKey",
                                "x/y",
                                "fromVersion",
                                "1",
                                "from",
                                "2026-11-01T00:00:00Z",
                                "to",
                                "2026-11-02T00:00:00Z",
                                "reason",
                                "r"),
                        409)
                .body("detail", containsString("There is no entry x/y"));
    }

    private List<CostCorrected> corrections(int count) {
        try (TopicReader reader = TopicReader.of("cost.events.v1")) {
            return reader.until(all -> of(all).size() >= count).stream()
                    .filter(r -> r.headers().get("ce_type").endsWith("cost.corrected.v1") && id.equals(r.key()))
                    .map(r -> r.data(CostCorrected.class))
                    .toList();
        }
    }

    private List<TopicRecord> of(List<TopicRecord> all) {
        return all.stream()
                .filter(r -> r.headers().get("ce_type").endsWith("cost.corrected.v1") && id.equals(r.key()))
                .toList();
    }

    private static Map<String, Object> order(String version, boolean dry) {
        return Map.of(
                "priceKey",
                "simulated/fast",
                "fromVersion",
                version,
                "from",
                BEGAN.minusSeconds(60).toString(),
                "to",
                BEGAN.plusSeconds(60).toString(),
                "reason",
                "half of the price",
                "dryRun",
                dry);
    }

    private static ValidatableResponse correct(Map<String, Object> order) {
        return correct(order, 200);
    }

    private static ValidatableResponse correct(Map<String, Object> order, int status) {
        return given().header("Authorization", Tokens.bearer("operator", null))
                .contentType("application/json")
                .body(order)
                .post("/api/admin/prices/corrections")
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse get(String path) {
        return given().header("Authorization", Tokens.bearer("operator", null))
                .get(path)
                .then();
    }

    private static Event<CostIncurred> row(String meeting, String meter, long tokens, String sek) {
        CostIncurred row = new CostIncurred(
                sek,
                sek,
                sek,
                "SEK",
                BEGAN,
                BEGAN.plusSeconds(2),
                "Usage",
                null,
                "Simulated models",
                CostIncurred.CATEGORY,
                CostIncurred.SUBCATEGORY,
                "Simulated",
                "Simulated",
                Long.toString(tokens),
                "Tokens",
                BigDecimal.valueOf(tokens, 6).toPlainString(),
                "1000000 Tokens",
                "simulated/fast",
                meter,
                "eu-north-1",
                "sim",
                "acme",
                Map.of(),
                meeting,
                "recap",
                meeting,
                meeting + "-1",
                "fast",
                "live",
                "MODE_LIVE",
                false,
                meeting,
                null,
                "REPORTED",
                List.of());
        return new Event<>(
                meeting + "-" + meter, "/superkoncis/router", BEGAN.plusSeconds(2), meeting, "acme", null, row);
    }
}
