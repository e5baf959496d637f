package se.superkoncis.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import se.superkoncis.bench.Course.Latency;
import se.superkoncis.bench.Course.Throughput;
import se.superkoncis.embedded.postgres.PostgresLogin;
import se.superkoncis.testsupport.Stack;

/**
 * The pipeline against the limit, in one run on one broker: consume → inbox, state and outbox in a transaction → relay,
 * beside a plain loop of kafka-clients. Rounds alternate, so that both meet the same machine.
 */
final class PipelineBenchmark {

    private static final int PARTITIONS = 3;
    private static final int WARM_UP = 300_000;
    private static final int EVENTS = 60_000;
    private static final int ROUNDS = 3;
    private static final int PER_SECOND = 200;
    private static final int SECONDS = 20;
    private static final String PLAIN_IN = "bench.plain.in";
    private static final String PLAIN_OUT = "bench.plain.out";

    private PipelineBenchmark() {}

    /** Runs it all, in about three minutes; the argument is the module's folder {@code target}. */
    public static void main(String[] args) {
        int code = 1;
        try {
            measure(Path.of(args[0]));
            code = 0;
        } catch (ExecutionException | InterruptedException | RuntimeException e) {
            System.err.println("benchmarks: " + e);
        }
        // The broker's threads are no daemons; its shutdown hook runs now.
        System.exit(code);
    }

    private static void measure(Path target) throws ExecutionException, InterruptedException {
        System.setProperty("test.stack", "embedded");
        Map<String, String> config = Stack.configOf("bench");
        config.put("quarkus.http.port", "0");
        config.put(
                "superkoncis.flags.last-good-file",
                target.resolve("bench-flags.json").toString());
        String servers = Stack.kafka().bootstrapServers();
        makeTopics(servers);
        PostgresLogin database = Stack.postgres().superuser();
        ProcessHandle postmaster = Cpu.postmaster(database);
        try (Child service = Child.service(target, config);
                Child plain = Child.plainLoop(target, servers, PLAIN_IN, PLAIN_OUT)) {
            run(
                    new Course(servers, "meeting.lifecycle.v1", "audit.v1", service, postmaster),
                    new Course(servers, PLAIN_IN, PLAIN_OUT, plain, postmaster),
                    database);
        }
    }

    private static void run(Course pipeline, Course plain, PostgresLogin database) {
        tell("warming up with %,d events each", WARM_UP);
        pipeline.throughput(WARM_UP);
        plain.throughput(WARM_UP);
        List<Throughput> ours = new ArrayList<>();
        List<Throughput> limit = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            ours.add(pipeline.throughput(EVENTS));
            tell("round %d, %s", round, Table.line("pipeline", ours.get(round - 1)));
            limit.add(plain.throughput(EVENTS));
            tell("round %d, %s", round, Table.line("plain loop", limit.get(round - 1)));
        }
        tell("one more round, sampled: what the service's sessions do, in %% of the looks");
        Sessions.during(database, () -> pipeline.throughput(EVENTS)).forEach(System.out::println);
        pipeline.requireExactly(WARM_UP + (ROUNDS + 1) * EVENTS);
        tell("every event once on audit.v1; latency at %d events/s for %d s each", PER_SECOND, SECONDS);
        Latency ourLatency = pipeline.latency(PER_SECOND, SECONDS);
        Latency limitLatency = plain.latency(PER_SECOND, SECONDS);
        tell("once more, sampled");
        Sessions.during(database, () -> pipeline.latency(PER_SECOND, SECONDS / 4))
                .forEach(System.out::println);
        tell("");
        tell("%s", machine());
        tell("");
        tell("%s", Table.of(ours, limit, ourLatency, limitLatency));
    }

    private static void makeTopics(String servers) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(
                            new NewTopic(PLAIN_IN, PARTITIONS, (short) 1),
                            new NewTopic(PLAIN_OUT, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static String machine() {
        var os = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%s, %d processors, Java %s, load average %.1f (includes the benchmark), batch 500, events of 1 kB, fsync on",
                Instant.now(),
                os.getAvailableProcessors(),
                Runtime.version().feature(),
                os.getSystemLoadAverage());
    }

    private static void tell(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
