package se.superkoncis.kit.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.superkoncis.kit.KitTables;
import se.superkoncis.kit.channel.DeadLetters;
import se.superkoncis.kit.config.KitConfig;
import se.superkoncis.kit.db.AfterCommit;
import se.superkoncis.kit.db.StorageException;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.kit.fault.Outages;
import se.superkoncis.kit.outbox.Outbox;
import se.superkoncis.testsupport.StackResource;

/** A runner with one worker and room for two jobs that looks for jobs once an hour, unless something wakes it. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "kit"))
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class FreedPlacesTest {

    private final String id = "places-" + UUID.randomUUID();
    private final Asking handler = new Asking(id);
    private final KitConfig config = new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(KitConfig.class)
            .withSources(new PropertiesConfigSource(
                    Map.of(
                            "java.io.tmpdir", "/tmp",
                            "superkoncis.service", "kit",
                            "superkoncis.instance", id,
                            "superkoncis.jobs.workers", "1",
                            "superkoncis.jobs.waiting", "1",
                            "superkoncis.jobs.open-limit", "3",
                            "superkoncis.jobs.poll", "1h"),
                    "test",
                    100))
            .build()
            .getConfigMapping(KitConfig.class);
    private final CountDownLatch counted = new CountDownLatch(1);
    private final OpenJobs open = new OpenJobs(config, new SimpleMeterRegistry()) {
        @Override
        void corrected(int by, Duration oldestAge) {
            super.corrected(by, oldestAge);
            counted.countDown();
        }
    };

    @Inject
    TenantTransaction tenants;

    @Inject
    AfterCommit afterCommit;

    @Inject
    Outbox outbox;

    @Inject
    DeadLetters deadLetters;

    @Inject
    Outages outages;

    @Inject
    javax.sql.DataSource app;

    @Inject
    @DataSource("worker")
    javax.sql.DataSource worker;

    private JobRunner runner;

    @BeforeEach
    void start() {
        runner = new JobRunner(
                config,
                open,
                new JobEnd(app, tenants, afterCommit, open, outbox, deadLetters, config),
                new JobFaults(config, outages, Clock.systemUTC(), new SimpleMeterRegistry()),
                tenants,
                List.of(handler),
                List.of(),
                worker);
        runner.start(null);
        // Jobs that come between the first count and its end are counted twice, until the next count, which is an hour
        // away.
        await().until(() -> counted.getCount() == 0);
    }

    @AfterEach
    void stop() {
        runner.drain(Duration.ZERO);
        KitTables.query("delete from kit.job where kind = ? returning kind", id);
    }

    @Test
    void shouldBeginTheNextJobOnTheEndOfOne() throws InterruptedException {
        // Given
        add(12);
        // When each is answered as soon as it has begun
        for (int i = 0; i < 12; i++) {
            handler.asked.take().complete("done");
        }
        // Then all have begun, and none waits for the hour
        await().until(() ->
                KitTables.query("select kind from kit.job where kind = ?", id).isEmpty());
    }

    @Test
    void shouldHaveTheNextJobReadyWhileAnswersKeepTheWorkerBusy() throws InterruptedException {
        // Given two that wait, and more than there is room for
        add(4);
        CompletableFuture<String> first = handler.asked.take();
        CompletableFuture<String> second = handler.asked.take();
        assertThat(leased()).isEqualTo(2);
        // When the first one is over and the second one's answer holds the worker, with another step behind it
        handler.gate = new CountDownLatch(1);
        first.complete("done");
        second.complete("held");
        // Then
        await().until(() -> handler.held.getCount() == 0);
        handler.pool.execute(() -> {});
        open.ring();
        await().until(() -> leased() == 2 && jobs() == 3);
        handler.gate.countDown();
        handler.asked.take().complete("done");
        handler.asked.take().complete("done");
        await().until(() -> jobs() == 0);
    }

    @Test
    void shouldWriteAResultWhenTheDatabaseIsBackAndNotDoTheWorkAgain() throws InterruptedException {
        // Given
        add(1);
        handler.outages.set(3);
        // When its answer comes while nothing can be written
        handler.asked.take().complete("done");
        // Then
        await().until(() -> jobs() == 0);
        assertThat(handler.outages).hasValue(-1);
        assertThat(handler.written).hasValue(1);
        assertThat(handler.asked).isEmpty();
    }

    @Test
    void shouldSayWhenMoreMayBeAccepted() throws InterruptedException {
        // Given
        add(3);
        assertThat(open.isFull()).isTrue();
        CompletableFuture<Void> woken = CompletableFuture.runAsync(() -> {
            try {
                open.awaitRoom(Duration.ofHours(1));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        // When
        handler.asked.take().complete("done");
        // Then
        assertThat(woken).succeedsWithin(Duration.ofMinutes(1));
        assertThat(open.isFull()).isFalse();
    }

    private void add(int count) {
        Jobs jobs = new Jobs(app, afterCommit, open, config);
        List<NewJob> added = IntStream.range(0, count)
                .mapToObj(i -> NewJob.of(id, id + "-" + i, id, "acme", "", null))
                .toList();
        tenants.run("acme", () -> jobs.add(added));
    }

    private int leased() {
        return KitTables.query("select kind from kit.job where kind = ? and lease_owner is not null", id)
                .size();
    }

    private int jobs() {
        return KitTables.query("select kind from kit.job where kind = ?", id).size();
    }

    /** Asks the test, and goes on with its answer. */
    private static final class Asking implements JobHandler {

        private final String kind;
        private final BlockingQueue<CompletableFuture<String>> asked = new LinkedBlockingQueue<>();
        private final CountDownLatch held = new CountDownLatch(1);
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private volatile Executor pool;
        private final AtomicInteger outages = new AtomicInteger();
        private final AtomicInteger written = new AtomicInteger();

        Asking(String kind) {
            this.kind = kind;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public CompletionStage<Runnable> begin(Job job, Executor workers) {
            pool = workers;
            CompletableFuture<String> answer = new CompletableFuture<>();
            asked.add(answer);
            return answer.thenApplyAsync(this::read, workers);
        }

        private Runnable read(String answer) {
            if (answer.equals("held")) {
                held.countDown();
                await().until(() -> gate.getCount() == 0);
            }
            return this::write;
        }

        private void write() {
            if (outages.getAndDecrement() > 0) {
                throw new StorageException(new SQLTransientConnectionException("away"));
            }
            written.incrementAndGet();
        }
    }
}
