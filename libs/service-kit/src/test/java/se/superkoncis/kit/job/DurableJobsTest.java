package se.superkoncis.kit.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import se.superkoncis.kit.KitTables;
import se.superkoncis.kit.TestWork;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.testsupport.Events;
import se.superkoncis.testsupport.Stack;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.TopicReader;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "kit"))
class DurableJobsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final String id = "j-" + UUID.randomUUID();

    @Inject
    TestWork work;

    @Inject
    Jobs jobs;

    @Inject
    JobEnd end;

    @Inject
    OpenJobs open;

    @Inject
    TenantTransaction tenants;

    @Inject
    @DataSource("worker")
    javax.sql.DataSource worker;

    @Test
    void shouldPublishTheResultOfAJobOnce() {
        // When
        Events.publish(Events.meeting(id, "acme").ended());
        // Then
        try (TopicReader reader = TopicReader.of("audit.v1")) {
            assertThat(reader.untilOfKey(id, 1)).hasSize(1);
        }
        await().until(() -> KitTables.jobs(id).isEmpty());
    }

    @Test
    void shouldTryAgainWhatFailsNow() {
        // Given
        work.failNext(id, 2);
        // When
        Events.publish(Events.meeting(id, "acme").ended());
        // Then
        try (TopicReader reader = TopicReader.of("audit.v1")) {
            assertThat(reader.untilOfKey(id, 1)).hasSize(1);
        }
        assertThat(work.started()).filteredOn(id::equals).hasSize(3);
    }

    @Test
    void shouldGiveUpWhatIsRefusedAndSayWhy() {
        // Given
        work.refuse(id);
        // When
        Events.publish(Events.meeting(id, "acme").ended());
        // Then
        try (TopicReader reader = TopicReader.of("meeting.lifecycle.v1.dlq")) {
            assertThat(reader.untilOfKey(id, 1).get(0).headers())
                    .containsEntry("dlq_reason", "TEST_REFUSAL")
                    .containsEntry("dlq_group", "superkoncis.kit.test");
        }
        assertThat(work.givenUp()).contains(id + " TEST_REFUSAL");
        assertThat(KitTables.jobs(id)).isEmpty();
    }

    @Test
    void shouldLetOnlyWhoHoldsTheFenceEndAJob() {
        // Given a replica that leases a job and falls silent, and another that takes it over
        String kind = "fenced-" + id;
        tenants.run("acme", () -> jobs.add(List.of(NewJob.of(kind, id, id, "acme", "", null))));
        JobTable silent = new JobTable(worker, "silent");
        JobTable other = new JobTable(worker, "other");
        Job held = silent.lease(Set.of(kind), 5, Duration.ZERO).get(0);
        Job taken = other.lease(Set.of(kind), 5, LONG).get(0);
        AtomicBoolean wrote = new AtomicBoolean();
        // When
        boolean late = end.done(held, () -> wrote.set(true));
        // Then
        assertThat(late).isFalse();
        assertThat(wrote).isFalse();
        assertThat(taken.attempt()).isEqualTo(2);
        assertThat(end.done(taken, () -> wrote.set(true))).isTrue();
        assertThat(wrote).isTrue();
    }

    @Test
    void shouldLeaseTheOldestOfAKeyOnly() {
        // Given
        String kind = "ordered-" + id;
        tenants.run(
                "acme",
                () -> jobs.add(List.of(
                        NewJob.of(kind, "a", id, "acme", "1", null),
                        NewJob.of(kind, "a", id, "acme", "2", null),
                        NewJob.of(kind, "b", id, "acme", "3", null))));
        JobTable table = new JobTable(worker, "one");
        // When
        List<Job> first = table.lease(Set.of(kind), 10, LONG);
        // Then
        assertThat(first).extracting(Job::payload).containsExactlyInAnyOrder("1", "3");
        assertThat(table.lease(Set.of(kind), 10, LONG)).isEmpty();
        // When
        first.forEach(job -> end.done(job, () -> {}));
        // Then
        List<Job> second = table.lease(Set.of(kind), 10, LONG);
        assertThat(second).extracting(Job::payload).containsExactly("2");
        end.done(second.get(0), () -> {});
    }

    @Test
    void shouldLeaseNoMoreThanItHasRoomFor() {
        // Given
        String kind = "many-" + id;
        List<NewJob> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(NewJob.of(kind, id + i, id, "acme", "", null));
        }
        tenants.run("acme", () -> jobs.add(many));
        JobTable table = new JobTable(worker, "one");
        // When
        List<Job> first = table.lease(Set.of(kind), 1, LONG);
        List<Job> more = table.lease(Set.of(kind), 5, LONG);
        // Then
        assertThat(first).hasSize(1);
        assertThat(more).hasSize(5);
        KitTables.query("delete from kit.job where kind = ? returning kind", kind);
    }

    @Test
    void shouldLeaveTheBacklogOnTheBrokerWhenEnoughJobsAreOpen() {
        // Given
        CountDownLatch gate = new CountDownLatch(1);
        work.hold(id, gate);
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            records.add(Events.meeting(id + "-" + i, "acme").ended());
            if (i % 10 == 9) {
                Events.publish(Stack.kafka().bootstrapServers(), records);
                records.clear();
            }
        }
        // When
        await().until(open::isFull);
        // Then
        String accepted = "select count(*) from kit.applied where meeting_id like ?";
        int held = Integer.parseInt(KitTables.query(accepted, id + "%").get(0));
        await().during(Duration.ofMillis(600))
                .until(() ->
                        Integer.parseInt(KitTables.query(accepted, id + "%").get(0)) - held <= 100);
        // When
        gate.countDown();
        // Then
        await().atMost(LONG)
                .until(() -> KitTables.query(accepted, id + "%").get(0).equals("200"));
        await().atMost(LONG)
                .until(() -> KitTables.query("select kind from kit.job where job_key like ?", id + "%")
                        .isEmpty());
    }
}
