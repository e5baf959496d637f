package se.superkoncis.control.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static se.superkoncis.control.rest.Api.OVERRIDES;
import static se.superkoncis.control.rest.Api.SETTINGS;
import static se.superkoncis.control.rest.Api.admin;
import static se.superkoncis.control.rest.Api.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.events.AuditRecorded;
import se.superkoncis.events.EventIds;
import se.superkoncis.events.FlagState;
import se.superkoncis.events.GuardrailSignal.Cleared;
import se.superkoncis.events.GuardrailSignal.Tripped;
import se.superkoncis.events.Topics;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tables;
import se.superkoncis.testsupport.TopicReader;
import se.superkoncis.testsupport.TopicRecord;

/** Guardrails on the real broker and database: signal → override on the flag topic → gone. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "flags"))
class GuardrailApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String GUARDRAILS = "/api/admin/guardrails";

    private static Instant last = Instant.now();

    /** Each time later than all before, as the signals of one sender are. */
    private static synchronized Instant next() {
        Instant now = Instant.now();
        last = now.isAfter(last) ? now : last.plusMillis(1);
        last = last.plusMillis(1);
        return last;
    }

    private static Tripped tripped(String guardrail, String scope, Instant at, long n) {
        return new Tripped(guardrail, scope, at, at.minusSeconds(900), at, n, n == 0 ? null : "0.02", "0.01");
    }

    private static Tripped trip(String guardrail) {
        Tripped signal = tripped(guardrail, "platform", next(), 500);
        Told.tell(signal);
        return signal;
    }

    private static Cleared cleared(String guardrail, Instant at) {
        return new Cleared(guardrail, "platform", at, at.minusSeconds(900), at, 500, "0.001", "0.005");
    }

    private static void clear(String guardrail) {
        Told.tell(cleared(guardrail, next()));
    }

    private static JsonPath row(String guardrail) {
        return admin().get(GUARDRAILS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("data.find { it.id == '" + guardrail + "' }");
    }

    private static String state(String guardrail) {
        return row(guardrail).getString("state");
    }

    private static void awaitState(String guardrail, String state) {
        await().atMost(PATIENCE).until(() -> state.equals(state(guardrail)));
    }

    /** Waits until all signals of a guardrail that were told so far were heard: one of a tenant is only told of. */
    private static void awaitHeard(String guardrail) {
        String tenant = Api.id("mark");
        Told.tell(tripped(guardrail, "tenant/" + tenant, next(), 500));
        await().atMost(PATIENCE)
                .until(() -> !Tables.query("select id::text from flags.audit where tenant_id = ?", tenant)
                        .isEmpty());
    }

    private static long revision() {
        return Long.parseLong(
                Tables.query("select revision::text from flags.flag_revision").get(0));
    }

    /** The audit trail once each of these is there. */
    @SafeVarargs
    private static List<AuditRecorded> audit(Predicate<AuditRecorded>... expected) {
        try (TopicReader topic = TopicReader.of(Topics.AUDIT.topicName())) {
            return acts(topic.until(all ->
                    Stream.of(expected).allMatch(act -> acts(all).stream().anyMatch(act))));
        }
    }

    /** Another test leaves records there that are no events. */
    private static List<AuditRecorded> acts(List<TopicRecord> records) {
        return records.stream()
                .filter(r -> r.headers().containsKey("ce_specversion"))
                .map(r -> r.data(AuditRecorded.class))
                .toList();
    }

    /** What was told of an override after a revision. */
    private static List<TopicRecord> broadcast(String override, long after, int count) {
        try (TopicReader topic = TopicReader.of(Topics.FLAGS_STATE.topicName())) {
            return newer(topic.until(all -> newer(all, override, after).size() >= count), override, after);
        }
    }

    private static List<TopicRecord> newer(List<TopicRecord> all, String override, long after) {
        return TopicReader.ofKey(all, "override/" + override).stream()
                .filter(r -> (r.value() == null
                                ? Long.parseLong(r.headers().get("ce_revision"))
                                : r.data(FlagState.class).revision())
                        > after)
                .toList();
    }

    /** Every test leaves the platform as it found it. */
    @AfterEach
    void calm() {
        List<String> all = List.of("join-success", "recap-latency", "error-rate", "cost-per-meeting");
        for (String guardrail : all) {
            as("operator", null).post(GUARDRAILS + "/" + guardrail + "/undo");
            clear(guardrail);
        }
        all.forEach(guardrail -> awaitState(guardrail, "IDLE"));
    }

    @Test
    void shouldDegradeWhileJoiningFailsAndLetGoOfItWhenItIsGoodAgain() {
        // Given
        long before = revision();
        // When
        trip("join-success");
        // Then
        awaitState("join-success", "HOLDING");
        JsonPath row = row("join-success");
        assertThat(row.getInt("step")).isEqualTo(1);
        assertThat(row.getString("overrides[0].target")).isEqualTo("setting/degrade.active");
        assertThat(row.getBoolean("overrides[0].value")).isTrue();
        assertThat(row.getString("lastSignal.limit")).isEqualTo("0.01");
        FlagState on = broadcast("guardrail/join-success/degrade.active", before, 1)
                .get(0)
                .data(FlagState.class);
        assertThat(on.document().get("cause").textValue()).isEqualTo("guardrail/join-success");
        assertThat(on.document().get("expiresAt").textValue()).isNotNull();
        // When
        clear("join-success");
        // Then
        awaitState("join-success", "IDLE");
        assertThat(broadcast("guardrail/join-success/degrade.active", before, 2)
                        .get(1)
                        .value())
                .isNull();
        List<AuditRecorded> entries = audit(
                a -> a.target().equals("guardrail/join-success") && a.action().equals("guardrail.released"));
        assertThat(entries)
                .filteredOn(a -> a.target().equals("guardrail/join-success"))
                .extracting(AuditRecorded::action)
                .contains("guardrail.tripped", "guardrail.released");
        assertThat(entries)
                .filteredOn(a -> a.target().equals("override/guardrail/join-success/degrade.active"))
                .allSatisfy(a -> assertThat(a.actor()).isEqualTo("guardrail"));
        assertThat(entries)
                .filteredOn(a -> a.action().equals("guardrail.tripped"))
                .anySatisfy(a -> assertThat(a.reason() + a.reasons())
                        .contains("0.02", "limit 0.01", "n 500", "code=tripped-at", "value=0.02"));
    }

    @Test
    void shouldBringTheDeepTierBackInSteps() {
        long before = revision();
        trip("error-rate");
        awaitState("error-rate", "HOLDING");
        assertThat(row("error-rate").getList("overrides.target"))
                .containsExactlyInAnyOrder("setting/router.deep-percentage", "setting/router.probe-percentage");
        clear("error-rate");
        awaitState("error-rate", "IDLE");
        List<TopicRecord> way = broadcast("guardrail/error-rate/router.deep-percentage", before, 4);
        assertThat(way.subList(0, 3))
                .extracting(r -> r.data(FlagState.class).document().get("value").intValue())
                .containsExactly(0, 25, 50);
        assertThat(way.get(3).value()).isNull();
        assertThat(broadcast("guardrail/error-rate/router.probe-percentage", before, 2)
                        .get(1)
                        .value())
                .isNull();
    }

    @Test
    void shouldIgnoreWhatIsRepeatedOutOfOrderOldOrWithoutData() {
        // Given one that has tripped and cleared
        Tripped first = trip("recap-latency");
        awaitState("recap-latency", "HOLDING");
        clear("recap-latency");
        awaitState("recap-latency", "IDLE");
        // When the same comes again, an earlier one, one of yesterday, and one that counted nothing
        Told.tell(first);
        Told.tell(tripped("recap-latency", "platform", first.at().minusSeconds(1), 500));
        Told.tell(tripped("recap-latency", "platform", Instant.now().minus(Duration.ofDays(1)), 500));
        Told.tell(tripped("recap-latency", "platform", next(), 0));
        awaitHeard("recap-latency");
        // Then
        assertThat(state("recap-latency")).isEqualTo("IDLE");
        // When nothing was counted while it holds
        trip("recap-latency");
        awaitState("recap-latency", "HOLDING");
        Instant now = next();
        Told.tell(new Cleared("recap-latency", "platform", now, now, now, 0, null, null));
        awaitHeard("recap-latency");
        // Then
        assertThat(state("recap-latency")).isEqualTo("HOLDING");
    }

    @Test
    void shouldActOnceOnARecordThatComesTwice() {
        String id = EventIds.fresh().toString();
        Tripped signal = tripped("cost-per-meeting", "platform", next(), 500);
        Told.tell(id, signal);
        Told.tell(id, signal);
        awaitState("cost-per-meeting", "HOLDING");
        awaitHeard("cost-per-meeting");
        assertThat(row("cost-per-meeting").getInt("step")).isEqualTo(1);
        assertThat(row("cost-per-meeting").getString("overrides[0].value")).isEqualTo("30");
    }

    @Test
    void shouldOnlyTellOfASingleTenantAndOfWhatItDoesNotKnow() {
        String tenant = Api.id("acme");
        String unknown = Api.id("new-kpi");
        Told.tell(tripped("join-success", "tenant/" + tenant, next(), 500));
        trip(unknown);
        awaitState(unknown, "NOT_APPLIED");
        List<AuditRecorded> entries =
                audit(a -> a.target().equals("guardrail/" + unknown), a -> tenant.equals(a.tenantId()));
        assertThat(entries)
                .filteredOn(a -> tenant.equals(a.tenantId()))
                .singleElement()
                .satisfies(a -> assertThat(a.action()).isEqualTo("guardrail.alerted"));
        assertThat(state("join-success")).isEqualTo("IDLE");
        assertThat(row(unknown).getList("overrides")).isEmpty();
    }

    @Test
    void shouldDeadLetterWhatBreaksTheContractOrComesFromTheFuture() {
        String key = Api.id("future");
        Told.tell(tripped(key, "platform", Instant.now().plus(Duration.ofDays(1)), 500));
        String bad = Api.id("bad");
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                Topics.GUARDRAIL_SIGNALS.topicName(), bad, "{\"guardrail\":7}".getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", EventIds.fresh().toString(),
                        "ce_source", "/superkoncis/metrics",
                        "ce_type", "se.superkoncis.guardrail.tripped.v1",
                        "ce_time", "2026-11-24T09:00:00.000Z",
                        "content-type", "application/json")
                .forEach((k, v) -> record.headers().add(k, v.getBytes(StandardCharsets.UTF_8)));
        Told.send(record);
        try (TopicReader letters = TopicReader.of(Topics.GUARDRAIL_SIGNALS.dlqName())) {
            assertThat(letters.untilOfKey(key, 1).get(0).headers()).containsEntry("dlq_reason", "AT_IN_FUTURE");
            assertThat(letters.untilOfKey(bad, 1).get(0).headers()).containsKey("dlq_reason");
        }
    }

    @Test
    void shouldRespectWhoTakesItsOverrideBack() {
        // Given
        trip("recap-latency");
        awaitState("recap-latency", "HOLDING");
        // When somebody takes one of its overrides back
        as("operator", null)
                .post(OVERRIDES + "/guardrail/recap-latency/router.default-tier/undo")
                .then()
                .statusCode(200);
        // Then the rest goes too, it is known who did it, and further trips change nothing
        awaitState("recap-latency", "UNDONE");
        assertThat(row("recap-latency").getString("note")).isEqualTo("test-operator");
        assertThat(row("recap-latency").getList("overrides")).isEmpty();
        trip("recap-latency");
        awaitHeard("recap-latency");
        assertThat(state("recap-latency")).isEqualTo("UNDONE");
        // When it has cleared and trips anew
        clear("recap-latency");
        awaitState("recap-latency", "IDLE");
        trip("recap-latency");
        awaitState("recap-latency", "HOLDING");
        // Then by its own address it goes at once, all of it
        as("operator", null)
                .body(Map.of("reason", "vi vet varför"))
                .post(GUARDRAILS + "/recap-latency/undo")
                .then()
                .statusCode(200)
                .body("data.state", equalTo("UNDONE"))
                .body("data.note", equalTo("test-operator"))
                .body("data.overrides.size()", equalTo(0));
    }

    @Test
    void shouldLeaveWhatAPersonMadeOfItsOverride() {
        String override = OVERRIDES + "/guardrail/cost-per-meeting/router.budget-per-meeting";
        trip("cost-per-meeting");
        awaitState("cost-per-meeting", "HOLDING");
        admin(Map.of("value", "20")).patch(override).then().statusCode(200);
        awaitState("cost-per-meeting", "UNDONE");
        clear("cost-per-meeting");
        awaitState("cost-per-meeting", "IDLE");
        admin().get(override).then().statusCode(200).body("data.value", equalTo("20"));
        // When it trips anew
        trip("cost-per-meeting");
        awaitState("cost-per-meeting", "HOLDING");
        // Then the person's value stands, and the trail says why
        audit(a -> a.action().equals("override.kept")
                && a.target().equals("override/guardrail/cost-per-meeting/router.budget-per-meeting")
                && a.reason().contains("test-admin"));
        awaitHeard("cost-per-meeting");
        assertThat(state("cost-per-meeting")).isEqualTo("HOLDING");
        assertThat(row("cost-per-meeting").getString("overrides[0].value")).isEqualTo("20");
        assertThat(row("cost-per-meeting").getString("overrides[0].changedBy")).isEqualTo("test-admin");
        // When the person takes their own value back, that is an undo as ever
        as("operator", null).post(override + "/undo").then().statusCode(200);
        awaitState("cost-per-meeting", "UNDONE");
        clear("cost-per-meeting");
        awaitState("cost-per-meeting", "IDLE");
    }

    @Test
    void shouldNotDegradeWhileTheNetIsDisarmed() {
        admin(Map.of("value", false)).patch(SETTINGS + "/degrade.armed").then().statusCode(200);
        try {
            trip("join-success");
            awaitState("join-success", "NOT_APPLIED");
            assertThat(row("join-success").getString("note")).isEqualTo("degrade.armed is false");
            assertThat(row("join-success").getString("reason.code")).isEqualTo("not-armed");
            assertThat(row("join-success").getList("overrides")).isEmpty();
        } finally {
            admin(Map.of("value", true))
                    .patch(SETTINGS + "/degrade.armed")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void shouldGoOnFromWhereAProcessThatDiedLeftIt() {
        // Given what one left behind on its way back, with the step long due
        trip("error-rate");
        awaitState("error-rate", "HOLDING");
        // When
        Tables.update("update flags.guardrail set clear = true, until_at = now() - interval '1 hour'"
                + " where id = 'error-rate'");
        // Then
        awaitState("error-rate", "IDLE");
        assertThat(row("error-rate").getList("overrides")).isEmpty();
    }

    @Test
    void shouldTakeARolloutBackThatNamesTheGuardrail() {
        String kpi = Api.id("kpi");
        Tripped signal = trip(kpi);
        awaitState(kpi, "NOT_APPLIED");
        assertThat(Tables.query("select state from flags.kpi_reading where kpi = ?", kpi))
                .containsExactly("TRIPPED");
        Told.tell(cleared(kpi, signal.at().plusMillis(1)));
        awaitState(kpi, "IDLE");
        assertThat(Tables.query("select state from flags.kpi_reading where kpi = ?", kpi))
                .containsExactly("GOOD");
    }

    @Test
    void shouldEndAsTheNewestSignalSaysWhateverTheOrderOfArrival() {
        Instant begin = next();
        for (int i : List.of(3, 1, 4, 2, 5)) {
            Instant at = begin.plusMillis(i);
            Told.tell(i % 2 == 0 ? tripped("join-success", "platform", at, 1) : cleared("join-success", at));
        }
        last = begin.plusMillis(10);
        awaitHeard("join-success");
        awaitState("join-success", "IDLE");
    }
}
