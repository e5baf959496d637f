package se.superkoncis.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.embedded.kafka.EmbeddedKafka;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Decoded;
import se.superkoncis.events.Event;
import se.superkoncis.events.FlagsApplied;
import se.superkoncis.events.Topics;
import se.superkoncis.flags.report.Reporting;

/** What an instance tells of the revisions that it answers from, on a real broker. */
class ReportingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration NEVER = Duration.ofHours(1);
    private static EmbeddedKafka broker;
    private static Admin admin;

    private final String topic = "flags-" + UUID.randomUUID();
    private final String instance = "instance-" + UUID.randomUUID();
    private final List<ConsumerRecord<String, byte[]>> heard = new ArrayList<>();
    private KafkaConsumer<String, byte[]> reports;
    private StateTopic states;
    private FlagsClient client;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = EmbeddedKafka.builder().start();
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        create(Topics.FLAGS_APPLIED.topicName(), Topics.FLAGS_APPLIED.configs());
    }

    private static void create(String name, Map<String, String> configs) throws Exception {
        admin.createTopics(List.of(new NewTopic(name, 1, (short) 1).configs(configs)))
                .all()
                .get();
    }

    @AfterAll
    static void stopBroker() {
        admin.close();
        broker.close();
    }

    @BeforeEach
    void listen() throws Exception {
        create(topic, Map.of());
        states = new StateTopic(broker.bootstrapServers(), topic);
        reports = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        reports.assign(List.of(new TopicPartition(Topics.FLAGS_APPLIED.topicName(), 0)));
    }

    @AfterEach
    void close() {
        client.close();
        states.close();
        reports.close();
    }

    private void subscribe(Duration pause, Duration heartbeat) {
        subscribe(pause, heartbeat, NEVER);
    }

    private void subscribe(Duration pause, Duration heartbeat, Duration counts) {
        client = FlagsClient.builder()
                .bootstrapServers(broker.bootstrapServers())
                .topic(topic)
                .reporting(new Reporting("router", instance, pause, heartbeat, counts, Map.of()))
                .start();
    }

    private List<FlagsApplied> told() {
        reports.poll(Duration.ofMillis(50)).forEach(record -> {
            if (record.key().equals(instance)) {
                heard.add(record);
            }
        });
        return heard.stream()
                .filter(r -> r.value() != null)
                .map(ReportingTest::applied)
                .toList();
    }

    private static FlagsApplied applied(ConsumerRecord<String, byte[]> record) {
        Decoded decoded = new CloudEvents()
                .decode(
                        record.topic(),
                        name -> record.headers().lastHeader(name) == null
                                ? null
                                : new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8),
                        record.value());
        return (FlagsApplied) decoded.match(Event::data, refused -> {
            throw new AssertionError(refused);
        });
    }

    private void awaitTold(long revision) {
        await().atMost(PATIENCE).until(() -> told().stream().anyMatch(report -> report.revision() == revision));
    }

    @Test
    void shouldTellWhichRevisionAnswersRestOn() {
        // Given
        states.send(1, Documents.everyone("card", 100));
        // When
        subscribe(Duration.ZERO, NEVER);
        // Then
        awaitTold(1);
        FlagsApplied first = told().get(0);
        assertThat(first.instance()).isEqualTo(instance);
        assertThat(first.service()).isEqualTo("router");
        // When something changes, even a document that this version does not read
        states.sendRaw(
                "rollout/r", "{\"key\":\"rollout/r\",\"kind\":\"rollout\",\"revision\":2,\"document\":{\"id\":\"r\"}}");
        // Then
        awaitTold(2);
        assertThat(told()).hasSize(2);
        assertThat(told().get(1).at()).isAfterOrEqualTo(first.at());
    }

    @Test
    void shouldMakeFewReportsOfABurst() {
        // Given
        states.send(1, Documents.everyone("card", 100));
        subscribe(Duration.ofMillis(500), NEVER);
        awaitTold(1);
        // When
        for (int revision = 2; revision <= 200; revision++) {
            states.send(revision, Documents.everyone("card", revision % 100));
        }
        // Then the newest is told, and not each one before it
        awaitTold(200);
        assertThat(told())
                .hasSizeLessThan(100)
                .extracting(FlagsApplied::revision)
                .isSorted();
    }

    @Test
    void shouldSayItAgainWhenNothingChangesAndFarewellAtTheEnd() {
        // Given
        states.send(1, Documents.everyone("card", 100));
        // When
        subscribe(Duration.ZERO, Duration.ofMillis(100));
        // Then
        await().atMost(PATIENCE).until(() -> told().size() >= 3);
        assertThat(told())
                .extracting(FlagsApplied::at)
                .as("when it was applied")
                .hasSameElementsAs(List.of(told().get(0).at()));
        // When
        client.close();
        // Then
        await().atMost(PATIENCE).until(() -> {
            told();
            return heard.get(heard.size() - 1).value() == null;
        });
    }

    /** What was counted last; nothing before the first report of it. */
    private List<FlagsApplied.Count> lastCounted() {
        return told().stream()
                .map(FlagsApplied::evaluations)
                .filter(Objects::nonNull)
                .map(FlagsApplied.Evaluations::counts)
                .reduce(List.of(), (before, after) -> after);
    }

    @Test
    void shouldTellHowOftenItWasAskedAcrossChangesOfTheState() {
        // Given
        states.send(1, Documents.everyone("card", 100));
        subscribe(Duration.ZERO, NEVER, Duration.ofMillis(100));
        awaitTold(1);
        assertThat(client.evaluations()).isEmpty();
        // When it is asked, and asked again after a change
        client.isEnabled("card", "acme", null);
        client.isEnabled("card", "acme", null);
        client.isEnabled("missing", "acme", null);
        states.send(2, Documents.everyone("card", 0));
        await().atMost(PATIENCE).until(() -> client.revision() == 2);
        client.isEnabled("card", "acme", null);
        client.setting("router.mode", "acme");
        // Then the totals go on rising
        FlagsApplied.Count card = new FlagsApplied.Count("feature/card", 3);
        FlagsApplied.Count mode = new FlagsApplied.Count("setting/router.mode", 1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(lastCounted()).containsExactly(card, mode));
        assertThat(client.evaluations()).containsOnlyKeys("feature/card", "setting/router.mode");
    }

    @Test
    void shouldCountApartWhatComesAlongWithEverythingElse() {
        // Given
        states.send(1, Documents.everyone("card", 100));
        subscribe(Duration.ZERO, NEVER, NEVER);
        awaitTold(1);
        client.isEnabled("card", "acme", null);
        // When
        List<FlagSnapshot.Answer> all = client.snapshot().answers("acme", null);
        client.features("acme");
        // Then
        assertThat(all).contains(client.snapshot().answer("card", "acme", null).orElseThrow());
        assertThat(client.evaluations()).containsEntry("feature/card", 2L).containsEntry("bulk/feature/card", 2L);
    }

    @Test
    void shouldTellWhatItCountedLastBeforeItsFarewell() {
        // Given
        states.send(1, Documents.everyone("card", 100));
        subscribe(Duration.ZERO, NEVER);
        awaitTold(1);
        client.isEnabled("card", "acme", null);
        // When
        client.close();
        // Then
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(lastCounted()).containsExactly(new FlagsApplied.Count("feature/card", 1)));
    }

    @Test
    void shouldTellTheNewestAfterAnOutage() {
        // Given
        states.send(1, Documents.everyone("card", 100));
        subscribe(Duration.ZERO, NEVER);
        awaitTold(1);
        // When
        broker.stop();
        await().atMost(PATIENCE).until(() -> client.state() == State.STALE);
        broker.start();
        states.send(2, Documents.everyone("card", 0));
        // Then
        awaitTold(2);
    }

    @Test
    void shouldTellNothingUnlessAskedTo() {
        // Given
        states.send(1, Documents.everyone("card", 100));
        // When
        client = FlagsClient.builder()
                .name(instance)
                .bootstrapServers(broker.bootstrapServers())
                .topic(topic)
                .start();
        await().atMost(PATIENCE).until(() -> client.state() == State.READY);
        // Then
        assertThat(told()).isEmpty();
    }

    @Test
    void shouldRefuseAHeartbeatShorterThanItsPause() {
        client = FlagsClient.builder().bootstrapServers("localhost:1").start();
        assertThatThrownBy(() -> new Reporting(
                        "a", "b", Duration.ofSeconds(1), Duration.ofMillis(1), Duration.ofMinutes(1), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("heartbeat");
    }
}
