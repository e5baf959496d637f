package se.superkoncis.control.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static se.superkoncis.control.rest.Api.TAGS;
import static se.superkoncis.control.rest.Api.TENANTS;
import static se.superkoncis.control.rest.Api.admin;
import static se.superkoncis.control.rest.Api.id;
import static se.superkoncis.control.rest.Api.newTag;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.superkoncis.testsupport.StackResource;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "flags"))
class TenantTagApiTest {

    @Test
    void shouldKnowTheTagsOfTheStart() {
        admin().get(TAGS)
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("data.id", hasItems("canary", "beta", "early-adopter", "pilot-a", "pilot-b", "internal"))
                .body("data.find { it.id == 'canary' }.features", hasItem("model-router"))
                .body("data.find { it.id == 'canary' }.canaryPercentage", equalTo(10));
    }

    @Test
    void shouldCreateReadChangeAndRemove() {
        String id = id("vip");
        admin(Map.of("id", id, "name", "Viktiga", "features", List.of("model-router"), "canaryPercentage", 25))
                .post(TAGS)
                .then()
                .statusCode(201)
                .header("Location", endsWith(TAGS + "/" + id))
                .body("success", equalTo(true))
                .body("data.id", equalTo(id))
                .body("data.createdAt", notNullValue());
        String etag =
                admin().get(TAGS + "/" + id).then().statusCode(200).extract().header("ETag");

        admin(Map.of("canaryPercentage", 50))
                .patch(TAGS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(etag)))
                .body("data.canaryPercentage", equalTo(50))
                .body("data.name", equalTo("Viktiga"))
                .body("data.features", equalTo(List.of("model-router")));

        admin().delete(TAGS + "/" + id)
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("data", nullValue());
        admin().get(TAGS + "/" + id).then().statusCode(404).body("detail", containsString(id));
    }

    @Test
    void shouldMakeAnIdOfTheName() {
        String name = "Första kunder " + UUID.randomUUID().toString().substring(0, 8);
        admin(Map.of("name", name))
                .post(TAGS)
                .then()
                .statusCode(201)
                .body(
                        "data.id",
                        equalTo(name.toLowerCase()
                                .replace("ö", "o")
                                .replace("ä", "a")
                                .replace(' ', '-')));
    }

    @Test
    void shouldCreateOnceByKeyAndById() {
        Map<String, ?> body = Map.of("id", id("once"), "name", "En gång");
        String key = UUID.randomUUID().toString();
        admin(body).header("Idempotency-Key", key).post(TAGS).then().statusCode(201);
        admin(body).header("Idempotency-Key", key).post(TAGS).then().statusCode(200);
        admin(body).post(TAGS).then().statusCode(200);
        admin(Map.of("id", body.get("id"), "name", "En annan"))
                .post(TAGS)
                .then()
                .statusCode(409)
                .body("detail", containsString("PATCH"));
        admin(Map.of("id", id("once"), "name", "En annan"))
                .header("Idempotency-Key", key)
                .post(TAGS)
                .then()
                .statusCode(422)
                .body("detail", containsString("new key"));
    }

    @Test
    void shouldRefuseAChangeOnAnOldRevision() {
        String id = newTag(10);
        String etag = admin().get(TAGS + "/" + id).header("ETag");
        admin(Map.of("canaryPercentage", 20))
                .header("If-Match", etag)
                .patch(TAGS + "/" + id)
                .then()
                .statusCode(200);
        admin(Map.of("canaryPercentage", 30))
                .header("If-Match", etag)
                .patch(TAGS + "/" + id)
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("detail", containsString("Read it again"));
        admin(Map.of("canaryPercentage", 30))
                .header("If-Match", "x")
                .patch(TAGS + "/" + id)
                .then()
                .statusCode(400);
        admin().header("If-Match", etag).delete(TAGS + "/" + id).then().statusCode(412);
    }

    @Test
    void shouldSayWhoUsesATagBeforeItGoes() {
        String tag = newTag(10);
        String tenant = id("kund");
        admin(Map.of("id", tenant, "tags", List.of(tag))).post(TENANTS).then().statusCode(201);
        admin().delete(TAGS + "/" + tag)
                .then()
                .statusCode(409)
                .body("detail", containsString("tenant/" + tenant))
                .body("detail", containsString("force=true"));
        admin().delete(TAGS + "/" + tag + "?force=true").then().statusCode(200);
        admin().get(TENANTS + "/" + tenant).then().statusCode(200).body("data.tags", hasSize(0));
    }

    @Test
    void shouldPageThroughAll() {
        newTag(1);
        Set<String> ids = new TreeSet<>();
        String cursor = null;
        do {
            Response page = admin().queryParam("limit", 2)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get(TAGS);
            List<String> found = page.jsonPath().getList("data.id");
            assertThat(found).hasSizeLessThanOrEqualTo(2);
            assertThat(ids.addAll(found)).as("a page holds new ones only").isTrue();
            cursor = page.jsonPath().getString("nextCursor");
        } while (cursor != null);
        assertThat(ids).contains("canary", "pilot-b");
        admin().get(TAGS + "?limit=0").then().statusCode(400).body("errors.field", hasItem("limit"));
        admin().get(TAGS + "?cursor=!").then().statusCode(400).body("errors.field", hasItem("cursor"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"x\",\"canaryPercentage\":101}|canaryPercentage|0 to 100",
                "{\"name\":\"x\",\"canaryPercentage\":\"50\"}|canaryPercentage|whole number",
                "{\"name\":\"x\",\"canaryPercentage\":12.5}|canaryPercentage|whole number",
                "{\"name\":\"x\",\"features\":[\"model-rooter\"]}|features|model-router",
                "{\"name\":\"x\",\"features\":\"model-router\"}|features|list of texts",
                "{\"name\":\"x\",\"canaryPercent\":5}|canaryPercent|not known",
                "{\"name\":\"\"}|name|1 to 100",
                "{\"id\":\"Stor Bokstav\",\"name\":\"x\"}|id|a-z",
                "{}|id|a-z",
                "{\"name\":\"x\",\"reason\":5}|reason|text"
            })
    void shouldNameTheFieldAndTheRule(String body, String field, String rule) {
        admin().body(body)
                .post(TAGS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(field))
                .body("detail", containsString(rule));
    }

    @ParameterizedTest
    @CsvSource({"'{\"name\":', valid JSON", "'[]', JSON object", "'', JSON object"})
    void shouldRefuseWhatIsNoObject(String body, String advice) {
        admin().body(body).post(TAGS).then().statusCode(400).body("detail", containsString(advice));
    }

    @Test
    void shouldKeepIdsForGood() {
        String id = newTag(10);
        admin(Map.of("id", "other"))
                .patch(TAGS + "/" + id)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("id"));
        admin(Map.of("id", id, "revision", 1, "createdAt", "x", "description", "ok"))
                .patch(TAGS + "/" + id)
                .then()
                .statusCode(200)
                .body("data.description", equalTo("ok"));
    }

    @Test
    void shouldLetTwoAdminsAtOnceFollowEachOther() throws Exception {
        String id = newTag(0);
        String etag = admin().get(TAGS + "/" + id).header("ETag");
        ExecutorService admins = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> change = () -> admin(Map.of("canaryPercentage", 40))
                    .header("If-Match", etag)
                    .patch(TAGS + "/" + id)
                    .statusCode();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : admins.invokeAll(List.of(change, change))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 412);
        } finally {
            admins.shutdown();
        }
    }
}
