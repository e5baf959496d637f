package se.superkoncis.control.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static se.superkoncis.control.rest.Api.TAGS;
import static se.superkoncis.control.rest.Api.admin;
import static se.superkoncis.control.rest.Api.as;
import static se.superkoncis.control.rest.Api.id;
import static se.superkoncis.control.rest.Api.newTag;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.flags.report.Reporting;
import se.superkoncis.testsupport.Stack;
import se.superkoncis.testsupport.StackResource;

/** What staff sees of the way of a change, with real subscribers on the real topics. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "flags"))
class PropagationApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PROPAGATION = "/api/admin/propagation";

    private static Map<String, Object> change(String tag) {
        List<Map<String, Object>> found = admin().get(PROPAGATION + "?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("data");
        return found.stream()
                .filter(c -> c.get("target").equals("tag/" + tag))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> behind(Map<String, Object> change) {
        return ((List<?>) change.get("behind")).stream().map(String::valueOf).toList();
    }

    private static FlagsClient subscriber(String instance) {
        return FlagsClient.builder()
                .name(instance)
                .bootstrapServers(Stack.kafka().bootstrapServers())
                .reporting(Reporting.of("router", instance))
                .start();
    }

    private static boolean isThere(String instance) {
        return admin().get(PROPAGATION + "/instances")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("data.instance")
                .contains(instance);
    }

    @Test
    void shouldShowWhenAChangeHasArrivedEverywhereAndWhoLeaves() {
        // Given
        String name = id("router");
        try (FlagsClient router = subscriber(name)) {
            await().atMost(PATIENCE).until(() -> isThere(name) && isThere("flags-1"));
            // When
            String tag = newTag(10);
            // Then
            await().atMost(PATIENCE).untilAsserted(() -> {
                Map<String, Object> change = change(tag);
                assertThat(behind(change)).doesNotContain(name, "flags-1");
                assertThat((int) change.get("applied")).isGreaterThanOrEqualTo(2);
                assertThat(change.get("p50Ms")).isNotNull();
                assertThat(((Number) change.get("p99Ms")).longValue())
                        .isLessThanOrEqualTo(((Number) change.get("maxMs")).longValue());
            });
            assertThat(router.revision()).isPositive();
        }
        // Then it has said farewell
        await().atMost(PATIENCE).until(() -> !isThere(name));
    }

    @Test
    void shouldShowTheInstanceThatIsBehind() {
        // Given an instance that reports and then stands still
        String name = id("stuck");
        FlagsClient stuck = subscriber(name);
        await().atMost(PATIENCE).until(() -> isThere(name));
        ReportOf frozen = ReportOf.read(name);
        stuck.close();
        await().atMost(PATIENCE).until(() -> !isThere(name));
        frozen.sendBroken();
        frozen.sendAgain();
        await().atMost(PATIENCE).until(() -> isThere(name));
        // When
        String tag = newTag(20);
        // Then
        await().atMost(PATIENCE).untilAsserted(() -> {
            Map<String, Object> change = change(tag);
            assertThat(behind(change)).contains(name).doesNotContain("flags-1");
            assertThat((int) change.get("applied")).isLessThan((int) change.get("total"));
        });
        admin().get(PROPAGATION + "/instances")
                .then()
                .body("data.findAll { it.instance == '" + name + "' }.behind", hasItem(true))
                .body("data.find { it.instance == '" + name + "' }.behindBy", greaterThanOrEqualTo(1))
                .body("data.find { it.instance == '" + name + "' }.behindSince", notNullValue());
        frozen.forget();
    }

    @Test
    void shouldGiveTheNewestFirstAPageAtATime() {
        String first = newTag(1);
        String second = newTag(2);
        admin(Map.of("canaryPercentage", 3)).patch(TAGS + "/" + first).then().statusCode(200);
        String cursor = admin().get(PROPAGATION + "?limit=1")
                .then()
                .statusCode(200)
                .body("success", org.hamcrest.Matchers.is(true))
                .body("data", hasSize(1))
                .body("data[0].revision", notNullValue())
                .body("data[0].at", notNullValue())
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");
        List<Integer> all = admin().get(PROPAGATION + "?limit=500&cursor=" + cursor)
                .then()
                .body("nextCursor", nullValue())
                .extract()
                .path("data.revision");
        assertThat(all).isSortedAccordingTo((a, b) -> Integer.compare(b, a));
        assertThat(change(second)).isNotEmpty();
        admin().get(PROPAGATION + "?limit=0").then().statusCode(400).body("errors.field", hasItem("limit"));
        admin().get(PROPAGATION + "?cursor=x").then().statusCode(400).body("errors.field", hasItem("cursor"));
    }

    @Test
    void shouldBeForStaffOnly() {
        as("operator", null).get(PROPAGATION).then().statusCode(200);
        as("analyst", null).get(PROPAGATION + "/instances").then().statusCode(200);
        as("member", "acme").get(PROPAGATION).then().statusCode(403);
        as("service", null).get(PROPAGATION).then().statusCode(403);
        as("admin", "acme").get(PROPAGATION + "/instances").then().statusCode(403);
    }
}
