package se.superkoncis.kit.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.superkoncis.kit.KitTables;
import se.superkoncis.kit.SlowWork;
import se.superkoncis.kit.TestWork;
import se.superkoncis.kit.channel.RefusedException;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.TopicReader;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "kit"))
class WaitingJobsTest {

    private final String id = "w-" + UUID.randomUUID();

    @Inject
    SlowWork slow;

    @Inject
    Jobs jobs;

    @Inject
    TenantTransaction tenants;

    @Test
    void shouldHoldNoThreadForJobsThatWait() {
        // Given many more jobs than workers
        int many = 60;
        add(many);
        // When
        await().until(() -> ours().size() == many);
        // Then an ordinary job is still done
        String other = id + "-other";
        tenants.run("acme", () -> jobs.add(List.of(NewJob.of(TestWork.KIND, other, other, "acme", "", null))));
        try (TopicReader reader = TopicReader.of("audit.v1")) {
            assertThat(reader.untilOfKey(other, 1)).hasSize(1);
        }
        // When they are answered
        ours().forEach(key -> slow.waiting().get(key).complete("done"));
        // Then
        await().until(() -> results().size() == many);
        await().until(() -> KitTables.query("select kind from kit.job where job_key like ?", id + "%")
                .isEmpty());
        assertThat(slow.threads()).allMatch(name -> name.startsWith("job-worker-"));
    }

    @Test
    void shouldRenewTheLeaseOfAJobThatWaits() {
        // Given
        add(1);
        await().until(() -> ours().size() == 1);
        String until = "select lease_until::text from kit.job where job_key = ?";
        String first = KitTables.query(until, id + "-0").get(0);
        // When
        await().atMost(Duration.ofSeconds(40))
                .until(() -> !KitTables.query(until, id + "-0").get(0).equals(first));
        // Then
        slow.waiting().get(id + "-0").complete("late");
        await().until(() -> results().equals(List.of(id + "-0=late")));
    }

    @Test
    void shouldTryAgainWhenTheAnswerIsAFailure() {
        // Given
        add(1);
        await().until(() -> ours().size() == 1);
        // When
        slow.waiting().remove(id + "-0").completeExceptionally(new IllegalStateException("not now"));
        // Then
        await().until(() -> ours().size() == 1);
        slow.waiting().get(id + "-0").complete("second");
        await().until(() -> results().equals(List.of(id + "-0=second")));
    }

    @Test
    void shouldGiveUpWhenTheAnswerIsARefusal() {
        // Given
        add(1);
        await().until(() -> ours().size() == 1);
        // When
        slow.waiting().get(id + "-0").completeExceptionally(new RefusedException("NEVER", "the test says no"));
        // Then
        await().until(() -> KitTables.query("select kind from kit.job where job_key like ?", id + "%")
                .isEmpty());
        assertThat(results()).isEmpty();
    }

    @Test
    void shouldWriteNothingOfAJobThatAnotherReplicaHasTakenOver() {
        // Given
        add(1);
        await().until(() -> ours().size() == 1);
        KitTables.query("update kit.job set fence = fence + 1 where job_key = ? returning kind", id + "-0");
        // When
        slow.waiting().get(id + "-0").complete("too late");
        // Then
        await().until(() -> slow.threads().size() > 0);
        await().during(Duration.ofMillis(300)).until(() -> results().isEmpty());
        KitTables.query("delete from kit.job where job_key = ? returning kind", id + "-0");
    }

    private void add(int count) {
        List<NewJob> added = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            added.add(NewJob.of(SlowWork.KIND, id + "-" + i, id, "acme", "", null));
        }
        tenants.run("acme", () -> jobs.add(added));
    }

    private List<String> ours() {
        return slow.waiting().keySet().stream()
                .filter(key -> key.startsWith(id))
                .toList();
    }

    private List<String> results() {
        return slow.results().stream().filter(r -> r.startsWith(id)).toList();
    }
}
