package se.superkoncis.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.superkoncis.kit.KitTables;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.TopicReader;
import se.superkoncis.testsupport.TopicRecord;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "kit"))
class RelayTest {

    private final String id = "o-" + UUID.randomUUID();

    @Inject
    Outbox outbox;

    @Inject
    TenantTransaction tenants;

    @Inject
    @DataSource("worker")
    javax.sql.DataSource worker;

    @Test
    void shouldKeepTheOrderOfAKey() {
        // When
        for (int i = 0; i < 50; i++) {
            String number = Integer.toString(i);
            tenants.run("acme", () -> outbox.appendRows(List.of(row(id, number), row(id + "-other", number))));
        }
        // Then
        try (TopicReader reader = TopicReader.of("audit.v1")) {
            assertThat(reader.untilOfKey(id, 50))
                    .extracting(TopicRecord::text)
                    .containsExactlyElementsOf(
                            IntStream.range(0, 50).mapToObj(Integer::toString).toList());
        }
        await().until(() -> KitTables.query("select 1 from kit.outbox where subject = ?", id)
                .isEmpty());
    }

    @Test
    void shouldSendNothingOfATransactionThatRollsBack() {
        // When
        try {
            tenants.run("acme", () -> {
                outbox.appendRows(List.of(row(id, "never")));
                throw new IllegalStateException("the test rolls back");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("rolls back");
        }
        tenants.run("acme", () -> outbox.appendRows(List.of(row(id, "after"))));
        // Then
        try (TopicReader reader = TopicReader.of("audit.v1")) {
            assertThat(reader.untilOfKey(id, 1)).extracting(TopicRecord::text).containsExactly("after");
        }
    }

    @Test
    void shouldSetAsideWhatNoBrokerTakesAndSendWhatComesAfterIt() {
        // Given
        byte[] huge = new byte[1_500_000];
        new Random(7).nextBytes(huge); // so that it does not compress to something small
        OutboxRow hopeless = new OutboxRow("audit.v1", utf8(id), id, "acme", List.of(), huge);
        // When
        tenants.run("acme", () -> outbox.appendRows(List.of(hopeless, row(id, "small"))));
        // Then
        try (TopicReader reader = TopicReader.of("audit.v1")) {
            assertThat(reader.untilOfKey(id, 1)).extracting(TopicRecord::text).containsExactly("small");
        }
        await().until(() -> KitTables.query("select shard from kit.outbox where subject = ?", id)
                .equals(List.of("-1")));
    }

    @Test
    void shouldSendARowThatTheVersionBeforeLeftBehind() {
        // Given headers as JSON
        KitTables.query(
                "insert into kit.outbox (shard, topic, record_key, subject, tenant_id, headers, value)"
                        + " values (3, 'audit.v1', ?, ?, 'acme', '[{\"name\":\"ce_id\",\"value\":\"b2xk\"}]', ?) returning id",
                utf8(id),
                id,
                utf8("old"));
        // Then
        try (TopicReader reader = TopicReader.of("audit.v1")) {
            TopicRecord old = reader.untilOfKey(id, 1).get(0);
            assertThat(old.text()).isEqualTo("old");
            assertThat(old.headers()).containsEntry("ce_id", "old");
        }
        await().until(() -> KitTables.query("select 1 from kit.outbox where subject = ?", id)
                .isEmpty());
    }

    @Test
    void shouldShareShardsAmongLiveReplicasAndTakeOverThoseOfADeadOne() {
        // Given the service's own relay is one replica; a second one joins
        Duration lease = Duration.ofSeconds(20);
        ShardLeases second = new ShardLeases(worker, "second-" + id, lease);
        // When
        Set<Integer> shared = new TreeSet<>();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            shared.clear();
            shared.addAll(second.renew());
            return shared.size() == 8;
        });
        // Then
        assertThat(KitTables.query("select shard from kit.outbox_shard where owner = ?", "second-" + id))
                .hasSize(8);
        // When
        second.release();
        // Then
        await().atMost(Duration.ofSeconds(30))
                .until(() -> KitTables.query("select count(*) from kit.outbox_shard where owner = 'kit-1'")
                        .equals(List.of("16")));
    }

    private static OutboxRow row(String key, String text) {
        return new OutboxRow("audit.v1", utf8(key), key, "acme", List.of(Header.of("ce_id", text)), utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
