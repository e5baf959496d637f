package se.superkoncis.router;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import se.superkoncis.events.MeetingLifecycle.Turn;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.router.application.ScriptedModels;
import se.superkoncis.router.domain.call.CallOutcome;
import se.superkoncis.router.domain.call.CallRequest;
import se.superkoncis.router.domain.call.ChunkSink;
import se.superkoncis.router.domain.call.ModelCalls;
import se.superkoncis.router.domain.routing.Tier;
import se.superkoncis.testsupport.Events;
import se.superkoncis.testsupport.Stack;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tables;

/**
 * How many meetings a second one instance brings through while a model takes five seconds for each, after a thousand quick ones have
 * warmed it up. Not run with the tests; by hand:
 * {@code ./mvnw -pl router-service -am test -Dbenchmark=open -Dtest=OpenMeetingsBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@EnabledIfSystemProperty(
        named = "benchmark",
        matches = "open",
        disabledReason = "run by benchmarks/router/measure open")
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "router"))
class OpenMeetingsBenchmark {

    private static final int MEETINGS = Integer.getInteger("meetings", 2_000);
    private static final int WARM_UP = Integer.getInteger("warm-up", 1_000);
    private static final Duration MODEL = Duration.ofMillis(Integer.getInteger("model.millis", 5_000));
    private static final List<Turn> TURNS = List.of(
            new Turn("Eva", 0, 9_000, "Leveransen av portalen är försenad för att testerna inte är klara än."),
            new Turn("Kim", 9_000, 15_000, "Vi beslutar att flytta leveransen till den femtonde juni."),
            new Turn(
                    "Eva",
                    15_000,
                    21_000,
                    "Sara skickar den nya planen till kunden på fredag, och vi ses igen på måndag."));
    private static final String WRITTEN =
            "{\"points\":[{\"section\":\"SETTLED\",\"text\":\"Leveransen flyttas till den 15 juni.\",\"turns\":[1]}]}";

    private final String id = "open-" + UUID.randomUUID();

    @Inject
    FlagsClient flags;

    @Test
    void measure() {
        new FlagTopic(flags).reset();
        int threads = Thread.activeCount();
        bring("warm", WARM_UP, Duration.ofMillis(100));
        SlowModel model = bring("measured", MEETINGS, MODEL);
        System.out.printf(
                "%d meetings in %.1f s: %.1f meetings/s; most open %d; threads before %d, most %d%n",
                MEETINGS, model.seconds, MEETINGS / model.seconds, model.most.get(), threads, model.threads.get());
    }

    /** Publishes meetings and returns when all have a recap. */
    private SlowModel bring(String name, int meetings, Duration time) {
        SlowModel model = new SlowModel(time);
        SwitchedModels.use(model);
        long began = System.nanoTime();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < meetings; i++) {
            records.add(Events.meeting(id + name + i, "acme").transcriptReady(1, TURNS));
        }
        Events.publish(Stack.kafka().bootstrapServers(), records);
        String done = "select count(*) from router.recap where meeting_id like ? and status = 'READY'";
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> Tables.query(done, id + name + "%").get(0).equals(Integer.toString(meetings)));
        model.seconds = (System.nanoTime() - began) / 1e9;
        model.course(began).forEach(System.out::println);
        return model;
    }

    /** Answers after a while without holding a thread. */
    private static final class SlowModel implements ModelCalls {

        private final ScriptedModels answers = new ScriptedModels(Tier.FAST).answers(WRITTEN);
        private final Duration time;
        private final AtomicInteger open = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private final AtomicInteger threads = new AtomicInteger();
        private final Queue<Long> begun = new ConcurrentLinkedQueue<>();
        private final Queue<Long> answered = new ConcurrentLinkedQueue<>();

        private double seconds;

        SlowModel(Duration time) {
            this.time = time;
        }

        /** What happened in each second: where places stood empty, the number open is low. */
        List<String> course(long from) {
            Map<Long, long[]> seconds = new TreeMap<>();
            begun.forEach(at -> seconds.computeIfAbsent((at - from) / 1_000_000_000, s -> new long[2])[0]++);
            answered.forEach(at -> seconds.computeIfAbsent((at - from) / 1_000_000_000, s -> new long[2])[1]++);
            List<String> lines = new ArrayList<>();
            long now = 0;
            for (Map.Entry<Long, long[]> second : seconds.entrySet()) {
                now += second.getValue()[0] - second.getValue()[1];
                lines.add("second %3d: begun %4d, answered %4d, open at its end %4d"
                        .formatted(second.getKey(), second.getValue()[0], second.getValue()[1], now));
            }
            return lines;
        }

        @Override
        public boolean has(Tier tier) {
            return tier == Tier.FAST;
        }

        @Override
        public CompletionStage<CallOutcome> call(CallRequest request) {
            begun.add(System.nanoTime());
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            threads.accumulateAndGet(Thread.activeCount(), Math::max);
            return CompletableFuture.supplyAsync(
                    () -> {
                        open.decrementAndGet();
                        answered.add(System.nanoTime());
                        return answers.call(request).toCompletableFuture().join();
                    },
                    CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS));
        }

        @Override
        public CompletionStage<CallOutcome> stream(CallRequest request, ChunkSink sink) {
            throw new UnsupportedOperationException("nothing streams here");
        }
    }
}
