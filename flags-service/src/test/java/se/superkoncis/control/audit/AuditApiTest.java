package se.superkoncis.control.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static se.superkoncis.control.audit.AuditCalls.AUDIT;
import static se.superkoncis.control.audit.AuditCalls.act;
import static se.superkoncis.control.audit.AuditCalls.admin;
import static se.superkoncis.control.audit.AuditCalls.as;
import static se.superkoncis.control.audit.AuditCalls.entries;
import static se.superkoncis.control.audit.AuditCalls.id;
import static se.superkoncis.control.audit.AuditCalls.tell;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.superkoncis.events.audit.AuditHead;
import se.superkoncis.events.audit.ChainVerifier;
import se.superkoncis.events.audit.HeadSignature;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.TopicReader;

/** The trail of all services, on the real broker and database. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "flags"))
@QuarkusTestResource(SigningKeyResource.class)
class AuditApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DECISION = "/superkoncis/decision";

    private static List<JsonNode> awaitEntries(String subject, int count) {
        await().atMost(PATIENCE).until(() -> entries(subject).size() >= count);
        return entries(subject);
    }

    private static String newTag() {
        String tag = id("tag");
        admin(Map.of("id", tag, "name", "Ny", "canaryPercentage", 10, "reason", "prov"))
                .post("/api/admin/tenant-tags")
                .then()
                .statusCode(201);
        return tag;
    }

    @Test
    void shouldHoldOurOwnChangesWithBeforeAfterAndWhy() {
        // When
        String tag = newTag();
        admin(Map.of("canaryPercentage", 20, "reason", "allt ser bra ut"))
                .patch("/api/admin/tenant-tags/" + tag)
                .then()
                .statusCode(200);
        // Then
        JsonNode changed = awaitEntries("tag/" + tag, 2).get(1);
        assertThat(changed.path("service").asText()).isEqualTo("flags");
        assertThat(changed.path("actor").asText()).isEqualTo("test-admin");
        assertThat(changed.path("action").asText()).isEqualTo("tag.changed");
        assertThat(changed.path("reason").asText()).isEqualTo("allt ser bra ut");
        assertThat(changed.path("before").path("canaryPercentage").asInt()).isEqualTo(10);
        assertThat(changed.path("after").path("canaryPercentage").asInt()).isEqualTo(20);
        assertThat(changed.path("revision").asLong()).isPositive();
        assertThat(changed.has("tenant")).isFalse();
    }

    @Test
    void shouldBeginWithTheLaunchValuesThatOnlyMigrationsTold() {
        await().atMost(PATIENCE).until(() -> !entries("feature/model-router").isEmpty());
        List<String> actors = admin().get(AUDIT + "?order=asc&limit=19").path("items.actor");
        assertThat(actors).hasSize(19).containsOnly("launch");
        assertThat(entries("setting/degrade.armed")
                        .get(0)
                        .path("after")
                        .path("value")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void shouldBeAChainThatAnybodyCanCheckWithTheSignedHead() {
        // Given
        awaitEntries("tag/" + newTag(), 1);
        JsonNode told = AuditCalls.json(
                admin().get(AUDIT + "/head").then().statusCode(200).extract().asString());
        String keys = as("operator", null)
                .get(AUDIT + "/keys")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        // When
        Optional<AuditHead> head = HeadSignature.verify(told.path("signature").asText(), keys);
        ChainVerifier verifier = ChainVerifier.fromStart();
        head.ifPresent(verifier::expecting);
        String export = admin().header("Accept", "application/x-ndjson")
                .get(AUDIT + "?order=asc")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("application/x-ndjson"))
                .header("Content-Disposition", containsString("audit.ndjson"))
                .extract()
                .asString();
        // Then
        assertThat(head).hasValueSatisfying(h -> {
            assertThat(h.sequence()).isEqualTo(told.path("sequence").asLong());
            assertThat(h.hash()).isEqualTo(told.path("hash").asText());
        });
        assertThat(keys).doesNotContain("\"d\"", "\"p\"", "\"q\"");
        assertThat(export.lines().map(verifier::next)).allMatch(Optional::isEmpty);
        assertThat(verifier.end()).isEmpty();
        assertThat(verifier.sequence())
                .isGreaterThanOrEqualTo(told.path("sequence").asLong());
    }

    @Test
    void shouldLinkWhatOtherServicesTellOnceHoweverOftenItComes() {
        // Given
        String subject = id("decision/d");
        String entry = id("entry");
        // When
        tell(DECISION, id("e"), act(id("other"), subject, null, null, null));
        for (String event : List.of("same", "same", id("again"))) {
            tell(DECISION, event + subject, act(entry, subject, "acme", "{\"owner\":\"Åsa\",\"n\":1.50}", "ny ägare"));
        }
        tell("https://meet.example.se", id("e"), act(entry, subject, null, "[1]", "annan tjänst, samma id"));
        // Then
        List<JsonNode> found = awaitEntries(subject, 3);
        assertThat(found).hasSize(3);
        assertThat(found.get(1).path("service").asText()).isEqualTo("decision");
        assertThat(found.get(1).path("tenant").asText()).isEqualTo("acme");
        assertThat(found.get(1).path("after").path("n").asDouble()).isEqualTo(1.5);
        assertThat(found.get(1).has("revision")).isFalse();
        assertThat(found.get(2).path("service").asText()).isEqualTo("https://meet.example.se");
    }

    @Test
    void shouldSetAsideWhatCanNeverBeLinkedAndSayWhy() {
        // Given
        String subject = id("decision/d");
        String entry = id("entry");
        tell(DECISION, id("e"), act(entry, subject, null, "{\"v\":1}", "först"));
        awaitEntries(subject, 1);
        // When
        tell(DECISION, id("e"), act(entry, subject, null, "{\"v\":2}", "samma id, annat innehåll"));
        AuditCalls.tell(
                DECISION,
                id("e"),
                act(id("entry"), subject, null, "{\"v\":77}", "för stort"),
                data -> data.replace("77", "1e400"));
        AuditCalls.send(
                subject, Map.of("ce_id", id("e")), "no event".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        tell(DECISION, id("e"), act(id("entry"), subject, null, null, "sist"));
        // Then
        try (TopicReader dead = TopicReader.of("audit.v1.dlq")) {
            assertThat(dead.untilOfKey(subject, 3).stream().map(r -> r.headers().get("dlq_reason")))
                    .containsExactlyInAnyOrder("ENTRY_ID_REUSED", "UNWRITABLE_ENTRY", "BAD_ENVELOPE");
        }
        assertThat(awaitEntries(subject, 2)).hasSize(2);
    }

    @Test
    void shouldShowATenantItsOwnEntriesOnly() {
        // Given
        String subject = id("decision/d");
        tell(DECISION, id("e"), act(id("x"), subject, "acme", null, null));
        tell(DECISION, id("e"), act(id("x"), subject, "globex", null, null));
        awaitEntries(subject, 2);
        // Then
        as("analyst", "acme")
                .get(AUDIT + "?limit=500")
                .then()
                .statusCode(200)
                .body("items.subject", hasItem(subject))
                .body("items.findAll { it.tenant != 'acme' }", hasSize(0));
        assertThat(as("admin", "acme").get(AUDIT + "?format=csv").asString()).doesNotContain("globex", "feature/");
        as("admin", "acme").get(AUDIT + "?tenant=globex").then().statusCode(403);
        as("admin", "acme").get(AUDIT + "/head").then().statusCode(403);
        as("analyst", null)
                .get(AUDIT + "?tenant=globex")
                .then()
                .statusCode(200)
                .body("items.subject", hasItem(subject));
        as("operator", null).get(AUDIT + "/head").then().statusCode(200);
        as("member", "acme").get(AUDIT).then().statusCode(403);
        as("service", null).get(AUDIT).then().statusCode(403);
        io.restassured.RestAssured.given().get(AUDIT).then().statusCode(401);
    }

    @Test
    void shouldFilterAndGiveAPageAtATime() {
        // Given
        String subject = id("decision/page");
        for (int i = 0; i < 5; i++) {
            tell(DECISION, id("e"), act(id("x"), subject + "-" + i, null, null, null));
        }
        await().atMost(PATIENCE).until(() -> entries(subject + "*").size() == 5);
        // Then
        String query = AUDIT + "?service=decision&actor=asa*&action=decision.changed&subject=" + subject
                + "*&from=2026-11-25T09:30:00Z&to=2026-11-25T11:00:00.5+01:00&limit=2";
        var first = admin().get(query)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract();
        String cursor = first.path("nextCursor");
        List<Integer> sequences = first.path("items.sequence");
        assertThat(sequences.get(0)).isGreaterThan(sequences.get(1));
        List<Integer> next = admin().get(query + "&cursor=" + cursor).path("items.sequence");
        assertThat(next).hasSize(2).allMatch(s -> s < sequences.get(1));
        assertThat(admin().get(query + "&cursor=" + next.get(1)).<String>path("nextCursor"))
                .isNull();
        admin().get(AUDIT + "?subject=decision/page%").then().body("items", hasSize(0));
        admin().get(AUDIT + "?to=2026-11-25T09:30:00Z&service=decision&subject=" + subject + "*")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void shouldSayWhatIsWrongWithAQuestion() {
        admin().get(AUDIT + "?tenent=acme&from=igår&to=2026-13-01&limit=0&order=up&cursor=-1&format=xml&actor= ")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("tenent", "from", "to", "limit", "order", "cursor", "format", "actor"))
                .body("detail", containsString("known are action, actor"))
                .body("detail", containsString("as in 2026-11-25T09:30:00Z"));
        admin().get(AUDIT + "?from=2026-11-25T09:00:00Z&to=2026-11-25T09:00:00Z")
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("to")));
        admin().get(AUDIT + "?format=csv&limit=10").then().statusCode(400).body("errors.field", hasItem("limit"));
    }

    @Test
    void shouldExportForASpreadsheetWithoutFormulas() {
        // Given
        String subject = id("decision/csv");
        tell(DECISION, id("e"), act(id("x"), subject, null, "{\"a\":\"b\"}", "=HYPERLINK(\"http://evil\";\"klicka\")"));
        awaitEntries(subject, 1);
        // When
        String csv = admin().header("Accept", "text/csv")
                .get(AUDIT + "?subject=" + subject)
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .extract()
                .asString();
        // Then
        assertThat(csv.split("\r\n")).hasSize(2);
        assertThat(csv)
                .startsWith(
                        "sequence,id,at,service,actor,action,subject,tenant,reason,before,after,revision,previousHash,hash\r\n")
                .contains(",\"'=HYPERLINK(\"\"http://evil\"\";\"\"klicka\"\")\",,\"{\"\"a\"\":\"\"b\"\"}\",,\"");
    }
}
