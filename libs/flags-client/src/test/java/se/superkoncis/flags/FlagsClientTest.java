package se.superkoncis.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.embedded.kafka.EmbeddedKafka;
import se.superkoncis.flags.environment.InvalidEnvironmentException;

/** The client on a real broker. */
class FlagsClientTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static EmbeddedKafka broker;
    private static Admin admin;

    @TempDir
    Path folder;

    private final String topic = "flags-" + UUID.randomUUID();
    private StateTopic states;
    private FlagsClient client;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedKafka.builder().start();
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    @AfterAll
    static void stopBroker() {
        admin.close();
        broker.close();
    }

    @BeforeEach
    void makeTopic() throws Exception {
        createTopic();
        states = new StateTopic(broker.bootstrapServers(), topic);
    }

    @AfterEach
    void close() {
        if (client != null) {
            client.close();
        }
        states.close();
    }

    private void createTopic() throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"))))
                .all()
                .get();
    }

    private FlagsClientBuilder builder() {
        return FlagsClient.builder()
                .name("test")
                .bootstrapServers(broker.bootstrapServers())
                .topic(topic)
                .lastGoodFile(folder.resolve("flags.json"));
    }

    @Test
    void shouldReadTheTopicFromItsStartAndFollowIt() {
        states.send(1, Documents.everyone("card", 100));
        states.send(2, Documents.tenant("acme", "canary"));
        client = builder().start();
        awaitState(State.READY);
        assertThat(client.isEnabled("card", "acme", null)).isEqualTo(new Evaluation(true, Reason.STATIC));
        assertThat(client.revision()).isEqualTo(2);

        List<Long> heard = new CopyOnWriteArrayList<>();
        Runnable stop = client.onChange(snapshot -> heard.add(snapshot.revision()));
        client.onChange(snapshot -> {
            throw new IllegalStateException("a listener that fails");
        });
        states.send(3, Documents.everyone("card", 0));
        await().atMost(PATIENCE).until(() -> client.revision() == 3);
        assertThat(client.isEnabled("card", "acme", null).enabled()).isFalse();
        await().atMost(PATIENCE).until(() -> heard.contains(3L));

        stop.run();
        states.remove(4, "feature/card");
        await().atMost(PATIENCE).until(() -> client.snapshot().featureIds().isEmpty());
        assertThat(heard).containsExactly(3L);
    }

    @Test
    void shouldBeReadyAtOnceOnAnEmptyTopicAndLetTheEnvironmentStandIn() {
        client = builder().environment(Map.of("FEATURE_MODEL_ROUTER", "1")).start();
        awaitState(State.READY);
        assertThat(client.isEnabled("model-router", "acme", null).enabled()).isTrue();
        states.send(1, Documents.byTag("model-router", 100));
        await().atMost(PATIENCE).until(() -> client.revision() == 1);
        assertThat(client.isEnabled("model-router", "acme", null).enabled()).isFalse();
    }

    @Test
    void shouldKeepCorruptAndOutdatedRecordsOut() {
        states.send(5, Documents.everyone("card", 100));
        states.sendRaw("feature/card", "{\"broken");
        states.sendRaw(
                "feature/card",
                "{\"key\":\"feature/card\",\"kind\":\"feature\",\"revision\":6,"
                        + "\"document\":{\"id\":\"card\",\"percentage\":500}}");
        states.sendRaw(
                "feature/other",
                "{\"key\":\"feature/card\",\"kind\":\"feature\",\"revision\":7," + "\"document\":{\"id\":\"card\"}}");
        states.send(4, Documents.everyone("card", 0));
        states.send(8, Documents.tenant("last"));
        client = builder().start();
        awaitState(State.READY);
        assertThat(client.isEnabled("card", "acme", null).enabled()).isTrue();
        assertThat(client.counters().records()).isEqualTo(6);
        assertThat(client.counters().corrupt()).isEqualTo(3);
        assertThat(client.counters().outdated()).isEqualTo(1);
        assertThat(client.snapshot().tenant("last")).isPresent();
    }

    @Test
    void shouldServeTheLastGoodFileWithoutABrokerAndReplaceItLater() throws Exception {
        states.send(1, Documents.everyone("card", 100));
        client = builder().start();
        awaitState(State.READY);
        client.close();

        client = builder().bootstrapServers("localhost:1").start();
        assertThat(client.state()).isEqualTo(State.STALE);
        assertThat(client.isEnabled("card", "acme", null)).isEqualTo(new Evaluation(true, Reason.STALE));
        client.close();

        admin.deleteTopics(List.of(topic)).all().get();
        await().atMost(PATIENCE).until(() -> !admin.listTopics().names().get().contains(topic));
        createTopic();
        states.send(2, Documents.everyone("other", 100));
        client = builder().start();
        awaitState(State.READY);
        assertThat(client.features("acme")).as("replaced, not merged").isEqualTo(Set.of("other"));
    }

    @Test
    void shouldStartWithoutABrokerAndACorruptFile() throws IOException {
        Files.writeString(folder.resolve("flags.json"), "{\"revision\":");
        client = builder()
                .bootstrapServers("localhost:1")
                .environment(Map.of("FEATURE_REGWATCH_PUSH", "0", "ROUTER_MODE", "emergency"))
                .start();
        assertThat(client.state()).isEqualTo(State.NOT_READY);
        assertThat(client.isEnabled("regwatch-push", "acme", null).reason()).isEqualTo(Reason.ENV_OVERRIDE);
        assertThat(client.setting("router.mode", "acme").asString("")).isEqualTo("emergency");
    }

    @Test
    void shouldGoStaleInAnOutageAndComeBackByItself() {
        states.send(1, Documents.everyone("card", 100));
        client = builder().start();
        awaitState(State.READY);
        broker.stop();
        try {
            awaitState(State.STALE);
            assertThat(client.isEnabled("card", "acme", null)).isEqualTo(new Evaluation(true, Reason.STALE));
        } finally {
            broker.start();
        }
        awaitState(State.READY);
        assertThat(client.isEnabled("card", "acme", null).reason()).isEqualTo(Reason.STATIC);
        states.send(2, Documents.everyone("card", 0));
        await().atMost(PATIENCE).until(() -> client.revision() == 2);
    }

    @Test
    void shouldKeepServingWhenTheTopicIsRecreatedUntilItHasContentAgain() throws Exception {
        states.send(1, Documents.everyone("card", 100));
        states.send(2, Documents.everyone("gone", 100));
        client = builder().start();
        awaitState(State.READY);
        admin.deleteTopics(List.of(topic)).all().get();
        await().atMost(PATIENCE).until(() -> !admin.listTopics().names().get().contains(topic));
        createTopic();
        awaitState(State.STALE);
        assertThat(client.features("acme")).isEqualTo(Set.of("card", "gone"));
        states.send(3, Documents.everyone("card", 100));
        awaitState(State.READY);
        assertThat(client.features("acme")).isEqualTo(Set.of("card"));
    }

    @Test
    void shouldReadOnceForWhoCompares() throws InterruptedException {
        assertThat(builder().readOnce(PATIENCE))
                .hasValueSatisfying(store -> assertThat(store.revision()).isZero());
        states.send(1, Documents.everyone("card", 100));
        assertThat(builder().readOnce(PATIENCE))
                .hasValueSatisfying(store -> assertThat(store.states()).hasSize(1));
        assertThat(builder().bootstrapServers("localhost:1").readOnce(Duration.ofMillis(100)))
                .isEmpty();
    }

    @Test
    void shouldRefuseABadEnvironmentAtTheStart() {
        FlagsClientBuilder bad = builder().environment(Map.of("ROUTER_MODE", "warp"));
        assertThatThrownBy(bad::start)
                .isInstanceOf(InvalidEnvironmentException.class)
                .hasMessageContaining("ROUTER_MODE=warp");
    }

    private void awaitState(State state) {
        await().atMost(PATIENCE).until(() -> client.state() == state);
    }
}
