package se.superkoncis.router;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.events.CostIncurred;
import se.superkoncis.events.MeetingLifecycle.Turn;
import se.superkoncis.events.RecapReady;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.testsupport.Events;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tables;
import se.superkoncis.testsupport.Tokens;
import se.superkoncis.testsupport.TopicReader;
import se.superkoncis.testsupport.TopicRecord;

/** A repeated event is a fact of life on a topic: it must not be paid for twice, nor counted twice. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "router"))
@TestProfile(ModelProviders.Profile.class)
class DuplicateEventTest {

    private final String id = "twice-" + UUID.randomUUID();
    private final Events meeting = Events.meeting(id, "acme");

    @Inject
    FlagsClient flags;

    @BeforeEach
    void routerIsLive() {
        SwitchedModels.use(null);
        new FlagTopic(flags).reset();
    }

    @Test
    void shouldNotChargeAgainWhenTheSameTranscriptComesTwice() {
        // Given
        List<Turn> turns = meeting.speech().turns(20);
        ProducerRecord<String, byte[]> ready = meeting.transcriptReady(1, turns);
        Events.publish(ready);
        recaps(1);
        long charged = charged();
        // When it comes again, also under another id, and then one that is new
        Events.publish(ready);
        Events.publish(meeting.transcriptReady(1, turns));
        Events.publish(meeting.transcriptReady(2, turns));
        // Then only the new one was made and paid for
        List<TopicRecord> recaps = recaps(2);
        assertThat(recaps)
                .extracting(r -> r.data(RecapReady.class).transcriptVersion())
                .containsExactly(1, 2);
        assertThat(attempts()).isEqualTo(2);
        assertThat(charged()).isGreaterThan(charged);
        assertThat(micros(byId(costs(6)))).isEqualTo(charged());
        assertThat(settled()).isEqualTo(charged());
    }

    @Test
    void shouldCountACostThatIsToldTwiceOnce() {
        // Given the cost of a meeting
        Events.publish(meeting.transcriptReady(1, meeting.speech().turns(20)));
        recaps(1);
        List<TopicRecord> told = costs(3);
        long charged = charged();
        // When the relay tells it again, as after a crash between the broker's answer and its own note
        told.forEach(DuplicateEventTest::tellAgain);
        // Then readers that know ids count it once, and so do the books and a correction
        List<TopicRecord> all = costs(6);
        assertThat(all).hasSize(6);
        assertThat(byId(all)).hasSize(3);
        assertThat(micros(byId(all))).isEqualTo(charged);
        assertThat(settled()).isEqualTo(charged);
        assertThat(attemptsSeenByACorrection(all)).isEqualTo(1);
    }

    private int attemptsSeenByACorrection(List<TopicRecord> rows) {
        CostIncurred row = rows.stream()
                .map(r -> r.data(CostIncurred.class))
                .filter(r -> r.consumedUnit().equals("Tokens"))
                .findFirst()
                .orElseThrow();
        return given().header("Authorization", Tokens.bearer("operator", null))
                .contentType("application/json")
                .body(Map.of(
                        "priceKey",
                        row.skuId(),
                        "fromVersion",
                        row.priceCatalogVersion(),
                        "from",
                        row.chargePeriodStart().toString(),
                        "to",
                        row.chargePeriodStart().plusMillis(1).toString(),
                        "reason",
                        "look",
                        "dryRun",
                        true))
                .post("/api/admin/prices/corrections")
                .then()
                .statusCode(200)
                .extract()
                .path("data.attempts");
    }

    private static void tellAgain(TopicRecord record) {
        ProducerRecord<String, byte[]> again = new ProducerRecord<>("cost.events.v1", record.key(), record.value());
        record.headers().forEach((name, value) -> again.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Events.publish(again);
    }

    private List<TopicRecord> recaps(int count) {
        try (TopicReader reader = TopicReader.of("meeting.recaps.v1")) {
            return reader.untilOfKey(id, count);
        }
    }

    private List<TopicRecord> costs(int count) {
        try (TopicReader reader = TopicReader.of("cost.events.v1")) {
            return reader.untilOfKey(id, count);
        }
    }

    private static Map<String, CostIncurred> byId(List<TopicRecord> records) {
        Map<String, CostIncurred> rows = new HashMap<>();
        records.forEach(record -> rows.put(record.eventId(), record.data(CostIncurred.class)));
        return rows;
    }

    private static long micros(Map<String, CostIncurred> rows) {
        return rows.values().stream()
                .filter(row -> row.consumedUnit().equals("Tokens"))
                .map(row -> new BigDecimal(row.billedCost()).movePointRight(6))
                .mapToLong(BigDecimal::longValueExact)
                .sum();
    }

    private long charged() {
        return number("select coalesce(sum(charged_micro_sek), 0) from router.model_attempt where budget_id = ?");
    }

    private long attempts() {
        return number("select count(*) from router.model_attempt where budget_id = ?");
    }

    private long settled() {
        return number("select settled from router.meeting_budget where budget_id = ?");
    }

    private long number(String sql) {
        return Long.parseLong(Tables.query(sql, id).get(0));
    }
}
