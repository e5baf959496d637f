package se.superkoncis.control.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static se.superkoncis.control.rest.Api.FEATURES;
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
import se.superkoncis.events.FlagsApplied;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.flags.report.Reporting;
import se.superkoncis.testsupport.Stack;
import se.superkoncis.testsupport.StackResource;

/** What staff sees of how features are used, as real subscribers and reports tell it. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "flags"))
class UsageApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String USAGE = FEATURES + "/usage";
    private static final Instant START = Instant.parse("2026-11-25T08:00:00Z");

    private static String newFeature(Map<String, ?> more) {
        String id = id("feature");
        Map<String, Object> body = new java.util.HashMap<>(more);
        body.put("id", id);
        body.put("enabled", true);
        body.put("percentage", 50);
        admin(body).post(FEATURES).then().statusCode(201);
        return id;
    }

    private static Map<String, Object> usage(String feature) {
        return admin().get(USAGE)
                .then()
                .statusCode(200)
                .extract()
                .path("data.find { it.feature == '" + feature + "' }");
    }

    private static void awaitWeek(String feature, int count) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(usage(feature)).containsEntry("last7Days", count));
    }

    private static void tell(String instance, Instant since, String feature, long total) {
        new ReportOf(new FlagsApplied(
                        instance,
                        "billing",
                        1,
                        START,
                        new FlagsApplied.Evaluations(
                                since, List.of(new FlagsApplied.Count("feature/" + feature, total)))))
                .sendAgain();
    }

    @Test
    void shouldCountWhatASubscriberEvaluates() throws InterruptedException {
        // Given
        String feature = newFeature(Map.of());
        assertThat(usage(feature)).containsEntry("last7Days", 0).doesNotContainKey("lastEvaluatedAt");
        String instance = id("router");
        Reporting reporting = new Reporting(
                "router", instance, Duration.ofMillis(50), Duration.ofSeconds(30), Duration.ofMillis(200), Map.of());
        try (FlagsClient router = FlagsClient.builder()
                .name(instance)
                .bootstrapServers(Stack.kafka().bootstrapServers())
                .reporting(reporting)
                .start()) {
            assertThat(router.awaitReady(PATIENCE)).isTrue();
            await().atMost(PATIENCE).until(() -> router.snapshot().featureIds().contains(feature));
            // When
            for (int i = 0; i < 5; i++) {
                router.isEnabled(feature, "acme", null);
            }
            // Then
            awaitWeek(feature, 5);
            assertThat(usage(feature).get("lastEvaluatedAt")).isNotNull();
            admin().get(USAGE)
                    .then()
                    .body("data.find { it.feature == '" + feature + "' }.services", hasSize(1))
                    .body("data.find { it.feature == '" + feature + "' }.services[0].service", equalTo("router"));
        }
    }

    @Test
    void shouldCountNothingTwiceAndNothingNotAtAll() {
        String feature = newFeature(Map.of());
        String instance = id("billing");
        tell(instance, START, feature, 10);
        awaitWeek(feature, 10);
        // the same again, an older one, and one after some that were lost
        tell(instance, START, feature, 10);
        tell(instance, START, feature, 4);
        tell(instance, START, feature, 25);
        awaitWeek(feature, 25);
        // a restart counts from nothing, and its first start may still be told
        tell(instance, START.plusSeconds(60), feature, 3);
        awaitWeek(feature, 28);
        tell(instance, START, feature, 26);
        awaitWeek(feature, 29);
        // somebody else
        tell(id("billing"), START, feature, 100);
        awaitWeek(feature, 129);
    }

    @Test
    void shouldNameWhatShouldBeTidiedAwayAndWhy() {
        String expired = newFeature(Map.of("expiresAt", "2026-01-01T00:00:00.000Z"));
        String alive = newFeature(Map.of());
        as("analyst", null)
                .get(USAGE + "?show=stale")
                .then()
                .statusCode(200)
                .body("data.feature", hasItem(expired))
                .body("data.feature", not(hasItem(alive)))
                .body("data.find { it.feature == '" + expired + "' }.stale.reason", hasItem("EXPIRED"));
        as("member", "acme").get(USAGE).then().statusCode(403);
    }

    @Test
    void shouldCountOfrepsBulkApart() {
        // Given
        String feature = newFeature(Map.of());
        String bulk = "/ofrep/v1/evaluate/flags";
        Map<String, Object> context = Map.of("context", Map.of("targetingKey", "acme"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("service", null)
                        .body(context)
                        .post(bulk + "/" + feature)
                        .then()
                        .statusCode(200));
        awaitCounted(feature, "services");
        Object single = usage(feature).get("last7Days");

        // When
        as("service", null).body(context).post(bulk).then().statusCode(200);

        // Then
        awaitCounted(feature, "bulk");
        assertThat(usage(feature)).containsEntry("last7Days", single);
        admin().get("/admin/features").then().statusCode(200).body(containsString("hämtad med alla andra: 1"));
    }

    private static void awaitCounted(String feature, String how) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat((List<?>) usage(feature).get(how)).isNotEmpty());
    }
}
