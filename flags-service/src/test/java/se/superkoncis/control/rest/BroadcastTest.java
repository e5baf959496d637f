package se.superkoncis.control.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.superkoncis.control.rest.Api.FEATURES;
import static se.superkoncis.control.rest.Api.TAGS;
import static se.superkoncis.control.rest.Api.TENANTS;
import static se.superkoncis.control.rest.Api.admin;
import static se.superkoncis.control.rest.Api.id;
import static se.superkoncis.control.rest.Api.newTag;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.events.AuditRecorded;
import se.superkoncis.events.FlagState;
import se.superkoncis.events.Topics;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.flags.Reason;
import se.superkoncis.flags.State;
import se.superkoncis.testsupport.Stack;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.TopicReader;
import se.superkoncis.testsupport.TopicRecord;

/** What subscribers see of changes. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "flags"))
class BroadcastTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private FlagsClient subscriber;

    @BeforeEach
    void subscribe() {
        subscriber = FlagsClient.builder()
                .bootstrapServers(Stack.kafka().bootstrapServers())
                .start();
    }

    @AfterEach
    void close() {
        subscriber.close();
    }

    @Test
    void shouldHaveBroadcastTheLaunchValues() {
        await().atMost(PATIENCE)
                .until(() -> subscriber.state() == State.READY
                        && subscriber.snapshot().featureIds().contains("doc-copilot-v1"));
        await().atMost(PATIENCE)
                .until(() ->
                        subscriber.setting("router.mode", null).asString("").equals("shadow"));
        assertThat(subscriber.setting("degrade.armed", null).asBoolean(false)).isTrue();
        assertThat(subscriber.isEnabled("decision-close-card", "nobody", null).enabled())
                .isFalse();
    }

    @Test
    void shouldReachSubscribersInTheOrderOfChanges() {
        String feature = id("feature");
        String tenant = id("kund");
        admin(Map.of("id", feature, "enabled", true, "percentage", 100))
                .post(FEATURES)
                .then()
                .statusCode(201);
        String tag = newTag(100, feature);
        admin(Map.of("id", tenant, "tags", List.of(tag))).post(TENANTS).then().statusCode(201);
        awaitAnswer(feature, tenant, true, Reason.TARGETING_MATCH);

        admin(Map.of("canaryPercentage", 0)).patch(TAGS + "/" + tag).then().statusCode(200);
        awaitAnswer(feature, tenant, false, Reason.SPLIT);

        admin().post(FEATURES + "/" + feature + "/kill").then().statusCode(200);
        awaitAnswer(feature, tenant, false, Reason.KILLED);

        admin().delete(TAGS + "/" + tag + "?force=true").then().statusCode(200);
        await().atMost(PATIENCE).until(() -> subscriber.snapshot().tags(tenant).isEmpty());
        assertThat(subscriber.counters().corrupt()).isZero();

        try (TopicReader topic = TopicReader.of(Topics.FLAGS_STATE.topicName())) {
            List<TopicRecord> all =
                    topic.until(r -> r.stream().anyMatch(t -> t.key().equals("tag/" + tag) && t.value() == null));
            List<Long> revisions = all.stream()
                    .filter(r -> r.value() != null && r.key().endsWith(feature))
                    .map(r -> r.data(FlagState.class).revision())
                    .toList();
            assertThat(revisions).isSorted().hasSizeGreaterThanOrEqualTo(2);
        }
    }

    private void awaitAnswer(String feature, String tenant, boolean enabled, Reason reason) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var answer = subscriber.isEnabled(feature, tenant, null);
            assertThat(answer.enabled()).isEqualTo(enabled);
            assertThat(answer.reason()).isEqualTo(reason);
        });
    }

    @Test
    void shouldTellTheAuditTopicWhoDidWhatAndWhy() {
        String tag = newTag(10);
        admin(Map.of("canaryPercentage", 20, "reason", "allt ser bra ut"))
                .patch(TAGS + "/" + tag)
                .then()
                .statusCode(200);
        try (TopicReader topic = TopicReader.of(Topics.AUDIT.topicName())) {
            List<TopicRecord> records = topic.untilOfKey("tag/" + tag, 2);
            AuditRecorded changed = records.get(1).data(AuditRecorded.class);
            assertThat(changed.actor()).isEqualTo("test-admin");
            assertThat(changed.action()).isEqualTo("tag.changed");
            assertThat(changed.reason()).isEqualTo("allt ser bra ut");
            assertThat(changed.before().get("canaryPercentage").intValue()).isEqualTo(10);
            assertThat(changed.after().get("canaryPercentage").intValue()).isEqualTo(20);
        }
    }

    @Test
    void shouldAcceptChangesWhileTheBrokerIsAwayAndApplyThemLater() {
        String tag;
        Stack.kafka().stop();
        try {
            tag = newTag(33);
            admin(Map.of("canaryPercentage", 44)).patch(TAGS + "/" + tag).then().statusCode(200);
        } finally {
            Stack.kafka().start();
        }
        try (TopicReader topic = TopicReader.of(Topics.FLAGS_STATE.topicName())) {
            FlagState last = topic
                    .until(PATIENCE, r -> !TopicReader.ofKey(r, "tag/" + tag).isEmpty() && percentage(r, tag) == 44)
                    .stream()
                    .filter(r -> r.key().equals("tag/" + tag))
                    .reduce((a, b) -> b)
                    .orElseThrow()
                    .data(FlagState.class);
            assertThat(last.document().get("canaryPercentage").intValue()).isEqualTo(44);
        }
    }

    private static int percentage(List<TopicRecord> records, String tag) {
        List<TopicRecord> own = TopicReader.ofKey(records, "tag/" + tag);
        return own.get(own.size() - 1)
                .data(FlagState.class)
                .document()
                .get("canaryPercentage")
                .intValue();
    }

    @Test
    void shouldRepublishWhenTheTopicIsMadeAnew() throws Exception {
        String tag = newTag(77);
        await().atMost(PATIENCE).until(() -> subscriber.state() == State.READY);
        String topic = Topics.FLAGS_STATE.topicName();
        try (Admin broker =
                Admin.create(Map.of("bootstrap.servers", Stack.kafka().bootstrapServers()))) {
            broker.deleteTopics(List.of(topic)).all().get(30, TimeUnit.SECONDS);
            await().atMost(PATIENCE)
                    .until(() -> !broker.listTopics().names().get().contains(topic));
            broker.createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(Topics.FLAGS_STATE.configs())))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        try (TopicReader records = TopicReader.of(topic)) {
            List<TopicRecord> own = TopicReader.ofKey(
                    records.until(
                            PATIENCE,
                            r -> !TopicReader.ofKey(r, "tag/" + tag).isEmpty()
                                    && !TopicReader.ofKey(r, "feature/model-router")
                                            .isEmpty()),
                    "tag/" + tag);
            assertThat(own.get(0)
                            .data(FlagState.class)
                            .document()
                            .get("canaryPercentage")
                            .intValue())
                    .isEqualTo(77);
        }
    }
}
