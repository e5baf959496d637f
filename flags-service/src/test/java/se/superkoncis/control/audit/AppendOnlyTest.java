package se.superkoncis.control.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.superkoncis.control.application.audit.LinkActs;
import se.superkoncis.control.domain.audit.Act;
import se.superkoncis.control.domain.audit.Linked;
import se.superkoncis.events.audit.ChainVerifier;
import se.superkoncis.kit.db.TenantSession;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.testsupport.Stack;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tables;

/** What the database itself refuses, and that two replicas at once make one chain. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "flags"))
@QuarkusTestResource(SigningKeyResource.class)
class AppendOnlyTest {

    private static final String NEXT =
            "insert into flags.audit_chain (sequence, entry, previous_hash, hash, at, service,"
                    + " entry_id, actor, action, subject) select sequence + %d, '{}', %s, %s, now(), 'x', gen_random_uuid()::text,"
                    + " 'x', 'x', 'x' from flags.audit_chain order by sequence desc limit 1";

    @Inject
    LinkActs linking;

    @Inject
    TenantTransaction transactions;

    @BeforeEach
    void awaitLaunchValues() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Integer.parseInt(Tables.query("select count(*) from flags.audit_chain")
                                .get(0))
                        >= 19);
    }

    private static void as(String role, String sql) throws SQLException {
        try (Connection connection = Stack.postgres().login(role).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant', '*', false)");
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update flags.audit_chain set actor = 'nobody'",
                "delete from flags.audit_chain",
                "truncate flags.audit_chain",
                "alter table flags.audit_chain disable trigger all",
                "drop table flags.audit_chain"
            })
    void shouldRefuseTheServiceToChangeAnything(String sql) {
        assertThatThrownBy(() -> as("flags_app", sql))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update flags.audit_chain set actor = 'nobody'",
                "delete from flags.audit_chain where sequence = 1",
                "truncate flags.audit_chain"
            })
    void shouldRefuseEvenTheOwnerToChangeWhatIsWritten(String sql) {
        assertThatThrownBy(() -> as("flags_owner", sql)).hasMessageContaining("append-only");
    }

    @Test
    void shouldRefuseARowThatDoesNotFollow() {
        String right = "sha256(hash || convert_to('{}', 'UTF8'))";
        assertThatThrownBy(() -> as("flags_app", String.format(NEXT, 1, "hash", "sha256('wrong')")))
                .hasMessageContaining("check");
        assertThatThrownBy(() -> as(
                        "flags_app",
                        String.format(NEXT, 1, "previous_hash", "sha256(previous_hash || convert_to('{}', 'UTF8'))")))
                .hasMessageContaining("does not follow");
        assertThatThrownBy(() -> as("flags_app", String.format(NEXT, 2, "hash", right)))
                .hasMessageContaining("does not follow");
        assertThatThrownBy(() -> as("flags_app", String.format(NEXT, 0, "hash", right)))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void shouldMakeOneChainOfTwoReplicasAtOnce() throws InterruptedException, ExecutionException {
        // When two write in many transactions at the same time, some of which roll back
        String run = AuditCalls.id("run");
        ExecutorService replicas = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> writing = new ArrayList<>();
            for (String replica : List.of("a", "b")) {
                writing.add(replicas.submit(writer(run + replica)));
            }
            int links = 0;
            for (Future<Integer> each : writing) {
                links += each.get();
            }
            // Then
            assertThat(links).isEqualTo(2 * 30 * 3);
        } finally {
            replicas.shutdown();
        }
        ChainVerifier verifier = ChainVerifier.fromStart();
        List<String> lines = AuditCalls.admin()
                .get(AuditCalls.AUDIT + "?format=ndjson&order=asc")
                .asString()
                .lines()
                .toList();
        assertThat(lines.stream().map(verifier::next)).allMatch(Optional::isEmpty);
        assertThat(lines.stream().filter(line -> line.contains(run))).hasSize(180);
    }

    private Callable<Integer> writer(String name) {
        return () -> {
            int links = 0;
            for (int i = 0; i < 40; i++) {
                List<Act> acts = new ArrayList<>();
                for (int j = 0; j < 3; j++) {
                    acts.add(new Act(
                            name + i + j,
                            Instant.now(),
                            "replica",
                            name,
                            "x.done",
                            "x/" + name,
                            null,
                            null,
                            null,
                            "{}",
                            null,
                            List.of()));
                }
                boolean fails = i % 4 == 3;
                try {
                    links += transactions.call(TenantSession.EVERY_TENANT, () -> {
                        Linked linked = linking.link(acts);
                        if (fails) {
                            throw new IllegalStateException("the broker's batch is given back");
                        }
                        return ((Linked.Done) linked).links();
                    });
                } catch (RuntimeException e) {
                    assertThat(fails).as(e.toString()).isTrue();
                }
            }
            return links;
        };
    }
}
