package se.superkoncis.router;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.events.CostIncurred;
import se.superkoncis.events.FlagState;
import se.superkoncis.events.MeetingLifecycle.Turn;
import se.superkoncis.events.RecapReady;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.router.application.ScriptedModels;
import se.superkoncis.testsupport.Events;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tables;
import se.superkoncis.testsupport.TopicReader;
import se.superkoncis.testsupport.TopicRecord;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "router"))
class RecapFlowTest {

    private static long revision = System.currentTimeMillis();

    private final String id = "m-" + UUID.randomUUID();
    private final Events meeting = Events.meeting(id, "acme");

    @Inject
    FlagsClient flags;

    @BeforeEach
    void routerIsLive() {
        SwitchedModels.use(new ScriptedModels());
        mode("live");
    }

    @AfterEach
    void modelsAreTheServicesOwn() {
        SwitchedModels.use(null);
    }

    @Test
    void shouldMakeOneRecapAndOneCostOfATranscript() {
        // When
        Events.publish(meeting.scheduled(), meeting.joined("Eva"), meeting.ended(), meeting.transcriptReady());
        // Then
        RecapReady recap = recaps(1).get(0).data(RecapReady.class);
        assertThat(recap.points()).isNotEmpty();
        assertThat(recap.points())
                .allSatisfy(p -> assertThat(p.turns()).isNotEmpty().allMatch(t -> t >= 0 && t < 12));
        assertThat(recap.tier()).isEqualTo("fast");
        assertThat(recap.routeReason()).isEqualTo("MODE_LIVE");
        assertThat(recap.endedAt()).isNotNull();
        CostIncurred cost = costs(1).get(0).data(CostIncurred.class);
        assertThat(cost.billedCost()).isEqualTo(recap.costSek()).isNotEqualTo("0.000000");
        assertThat(cost.consumedUnit()).isEqualTo("CPU-Seconds");
        assertThat(cost.subAccountId()).isEqualTo("acme");
    }

    @Test
    void shouldMakeADeepRecapWhereTheSettingSaysSo() {
        // Given
        setting("router.default-tier", "deep");
        // When
        Events.publish(meeting.ended(), meeting.transcriptReady());
        // Then
        RecapReady recap = recaps(1).get(0).data(RecapReady.class);
        setting("router.default-tier", "fast");
        assertThat(recap.tier()).isEqualTo("deep");
        assertThat(recap.routeReason()).isEqualTo("MODE_LIVE_DEFAULT_DEEP");
        assertThat(recap.points()).isNotEmpty();
        assertThat(costs(1).get(0).data(CostIncurred.class).skuId()).isEqualTo("embedded-deep");
    }

    @Test
    void shouldMakeNoSecondRecapOfARepeatedTranscript() {
        // Given
        ProducerRecord<String, byte[]> ready = meeting.transcriptReady();
        // When it comes with its own id and, from a careless platform, with a new one
        Events.publish(ready, ready, meeting.transcriptReady());
        Events.publish(last().transcriptReady());
        // Then
        lastIsDone();
        assertThat(recaps(1)).hasSize(1);
        assertThat(costs(1)).hasSize(1);
    }

    @Test
    void shouldMakeARecapOfAHigherVersionAndNoneOfALower() {
        // Given
        List<Turn> turns = meeting.speech().turns(12);
        // When
        Events.publish(
                meeting.transcriptReady(2, turns),
                meeting.transcriptReady(1, turns),
                meeting.transcriptReady(5, turns));
        // Then
        assertThat(recaps(2))
                .extracting(r -> r.data(RecapReady.class).transcriptVersion())
                .containsExactly(2, 5);
    }

    @Test
    void shouldMakeARecapWhenEndedComesLateOrNever() {
        // When
        Events.publish(meeting.transcriptReady());
        // Then
        assertThat(recaps(1).get(0).data(RecapReady.class).endedAt()).isNull();
        // When
        Events.publish(meeting.ended(), last().transcriptReady());
        // Then
        lastIsDone();
        assertThat(recaps(1)).hasSize(1);
    }

    @Test
    void shouldAnswerAnEmptyTranscriptWithAnEmptyRecap() {
        // When
        Events.publish(meeting.transcriptReady(1, List.of()));
        // Then
        RecapReady recap = recaps(1).get(0).data(RecapReady.class);
        assertThat(recap.points()).isEmpty();
        assertThat(recap.notices()).contains("EMPTY_TRANSCRIPT", "NOTHING_TO_RECAP");
    }

    @Test
    void shouldSayWhenTimeRunsBackwards() {
        // When
        Events.publish(meeting.transcriptReady(
                1,
                List.of(
                        new Turn("Eva", 9_000, 9_500, "Vi beslutar att flytta mötet till fredag."),
                        new Turn("Kim", 1_000, 500, "Då bokar jag salen."))));
        // Then
        assertThat(recaps(1).get(0).data(RecapReady.class).notices()).contains("TIME_RUNS_BACKWARDS");
    }

    @Test
    void shouldServeATenantThatNobodyKnows() {
        // Given
        Events stranger = Events.meeting(id, "nobody-" + id);
        // When
        Events.publish(stranger.transcriptReady());
        // Then
        assertThat(recaps(1).get(0).data(RecapReady.class).tags()).isEmpty();
    }

    @Test
    void shouldKeepNothingOfAnErasedMeetingNorLetItComeBack() {
        // Given
        Events.publish(meeting.ended(), meeting.transcriptReady());
        recaps(1);
        // When
        Events.publish(
                meeting.erased(), meeting.transcriptReady(7, meeting.speech().turns(5)), last().transcriptReady());
        // Then
        lastIsDone();
        assertThat(recaps(1)).hasSize(1);
        assertThat(Tables.query("select version from router.recap where meeting_id = ?", id))
                .isEmpty();
        assertThat(Tables.query("select id from router.job where subject = ?", id))
                .isEmpty();
    }

    @Test
    void shouldStillGiveARecapWhenTheRouterIsKilled() {
        // Given
        feature(true, 100);
        try {
            // When
            Events.publish(meeting.transcriptReady());
            // Then
            RecapReady recap = recaps(1).get(0).data(RecapReady.class);
            assertThat(recap.tier()).isEqualTo("extractive");
            assertThat(recap.routeReason()).isEqualTo("ROUTER_KILLED");
            assertThat(recap.points()).isNotEmpty();
        } finally {
            feature(false, 100);
        }
    }

    @Test
    void shouldGiveTheTiersToTheCanaryByTagOnly() {
        // Given
        mode("canary");
        feature(false, 100);
        tagged("canary-tenant-" + id);
        Events inside = Events.meeting(id, "canary-tenant-" + id);
        Events outside = Events.meeting(id + "-out", "plain-tenant");
        // When
        Events.publish(inside.transcriptReady(), outside.transcriptReady());
        // Then
        RecapReady canary = recaps(1).get(0).data(RecapReady.class);
        assertThat(canary.tier()).isEqualTo("fast");
        assertThat(canary.tags()).containsExactly("canary");
        assertThat(canary.arms()).extracting(a -> a.arm()).containsExactly("on");
        try (TopicReader reader = TopicReader.of("meeting.recaps.v1")) {
            RecapReady control = reader.untilOfKey(id + "-out", 1).get(0).data(RecapReady.class);
            assertThat(control.tier()).isEqualTo("extractive");
            assertThat(control.arms()).extracting(a -> a.arm()).containsExactly("off");
        }
    }

    private Events last() {
        return Events.meeting(id + "-last", "acme");
    }

    private void lastIsDone() {
        try (TopicReader reader = TopicReader.of("meeting.recaps.v1")) {
            reader.untilOfKey(id + "-last", 1);
        }
        await().until(() ->
                Tables.query("select id from router.job where subject = ?", id).isEmpty());
    }

    private List<TopicRecord> recaps(int count) {
        return read("meeting.recaps.v1", count);
    }

    private List<TopicRecord> costs(int count) {
        return read("cost.events.v1", count);
    }

    private List<TopicRecord> read(String topic, int count) {
        try (TopicReader reader = TopicReader.of(topic)) {
            return reader.untilOfKey(id, count);
        }
    }

    private void mode(String value) {
        setting("router.mode", value);
    }

    private void setting(String key, String value) {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("key", key)
                .put("scope", "platform")
                .put("value", value);
        publish("setting/" + key, FlagState.Kind.SETTING, document);
    }

    private void feature(boolean killed, int percentage) {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("id", "model-router")
                .put("name", "Model router")
                .put("enabled", true)
                .put("killed", killed)
                .put("percentage", percentage)
                .put("audience", "TAGS")
                .put("stickiness", "MEETING");
        publish("feature/model-router", FlagState.Kind.FEATURE, document);
    }

    private void tagged(String tenant) {
        ObjectNode tag = JsonNodeFactory.instance
                .objectNode()
                .put("id", "canary")
                .put("name", "Canary")
                .put("canaryPercentage", 100);
        tag.putArray("features").add("model-router");
        publish("tag/canary", FlagState.Kind.TAG, tag);
        ObjectNode document =
                JsonNodeFactory.instance.objectNode().put("id", tenant).put("name", tenant);
        document.putArray("tags").add("canary");
        publish("tenant/" + tenant, FlagState.Kind.TENANT, document);
    }

    private void publish(String key, FlagState.Kind kind, ObjectNode document) {
        long next = ++revision;
        Events.publish(Events.record(new FlagState(key, kind, next, document)));
        await().until(() -> flags.revision() >= next);
    }
}
