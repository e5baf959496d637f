package se.superkoncis.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import se.superkoncis.kit.KitTables;
import se.superkoncis.testsupport.StackResource;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "kit"))
class RelayTurnsTest {

    /** Beyond the shards of the service's own relay. */
    private static final int LONG = 100;

    private static final int SHORT = 101;

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());

    @Inject
    @DataSource("worker")
    javax.sql.DataSource worker;

    @Test
    void shouldNotKeepAShardWaitingBehindTheBacklogOfAnother() throws Exception {
        // Given
        add(LONG, 6);
        add(SHORT, 2);
        OutboxTable table = new OutboxTable(worker);
        Relay relay = new Relay(table, producer, 2);
        Set<Integer> shards = new TreeSet<>(Set.of(LONG, SHORT));
        // When
        relay.sendOnce(shards);
        relay.sendOnce(shards);
        // Then
        assertThat(sent()).containsExactly("100-1", "100-2", "101-1", "101-2");
        // When what is left is sent, and the room of the sent rows is freed
        relay.sendOnce(shards);
        relay.sendOnce(shards);
        table.tidy();
        // Then
        assertThat(sent()).hasSize(8).endsWith("100-3", "100-4", "100-5", "100-6");
        assertThat(relay.sendOnce(shards)).isZero();
        assertThat(KitTables.query("select id from kit.outbox where shard in (?, ?)", LONG, SHORT))
                .isEmpty();
    }

    @Test
    void shouldBeAllowedToVacuumTheOutbox() {
        assertThat(KitTables.query("select has_table_privilege('kit_worker', 'kit.outbox', 'maintain')"))
                .containsExactly("t");
    }

    private static void add(int shard, int rows) {
        KitTables.query(
                "insert into kit.outbox (shard, topic, record_key, header_bytes, value)"
                        + " select ?, 'audit.v1', ''::bytea, ''::bytea, convert_to(? || '-' || n, 'UTF8')"
                        + " from generate_series(1, ?) n order by n returning id",
                shard,
                Integer.toString(shard),
                rows);
    }

    private List<String> sent() {
        return producer.history().stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
