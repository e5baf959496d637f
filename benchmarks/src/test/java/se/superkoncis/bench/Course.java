package se.superkoncis.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** One way from a topic to another, through a process; and what can be measured on it. */
final class Course {

    private final String servers;
    private final String out;
    private final Load load;
    private final Child worker;
    private final ProcessHandle postmaster;

    Course(String servers, String in, String out, Child worker, ProcessHandle postmaster) {
        this.servers = servers;
        this.out = out;
        this.worker = worker;
        this.postmaster = postmaster;
        load = new Load(servers, in);
    }

    /** A round of throughput: all of the backlog, from when it can be seen until its last record has come out. */
    record Throughput(int events, Duration time, Cpu cpu) {
        double eventsPerSecond() {
            return events / (time.toNanos() / 1e9);
        }

        double microsPerEvent(Duration spent) {
            return spent.toNanos() / 1e3 / events;
        }
    }

    /** Times from just before publishing to arrival, in milliseconds. */
    record Latency(double p50, double p99, double max) {
        static Latency of(long[] nanos) {
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return new Latency(at(sorted, 0.50), at(sorted, 0.99), at(sorted, 1));
        }

        private static double at(long[] sorted, double part) {
            return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)] / 1e6;
        }
    }

    /** Runs a backlog through. */
    Throughput throughput(int events) {
        try (Arrivals arrivals = new Arrivals(servers, out)) {
            long before = arrivals.count();
            Cpu[] cpu = new Cpu[1];
            long[] start = new long[1];
            load.backlog(events, () -> {
                cpu[0] = Cpu.of(worker.handle(), postmaster);
                start[0] = System.nanoTime();
            });
            arrivals.await(before + events, worker);
            Duration time = Duration.ofNanos(System.nanoTime() - start[0]);
            return new Throughput(
                    events, time, Cpu.of(worker.handle(), postmaster).since(cpu[0]));
        }
    }

    /** Runs an even stream through. */
    Latency latency(int perSecond, int seconds) {
        int events = perSecond * seconds;
        Map<String, Long> sent = new ConcurrentHashMap<>();
        Map<String, Long> arrived = new ConcurrentHashMap<>();
        try (Arrivals arrivals = new Arrivals(servers, out)) {
            arrivals.skip();
            CompletableFuture<Void> publishing =
                    CompletableFuture.runAsync(() -> load.paced(events, perSecond, sent::put));
            arrivals.read(events, arrived::putIfAbsent);
            publishing.join();
        }
        return Latency.of(sent.entrySet().stream()
                .mapToLong(each -> arrived.get(each.getKey()) - each.getValue())
                .toArray());
    }

    /** Complains unless the topic holds exactly so many different events, each once. */
    void requireExactly(int events) {
        try (Arrivals arrivals = new Arrivals(servers, out)) {
            if (arrivals.distinct() != events || arrivals.count() != events) {
                throw new IllegalStateException(out + " should hold " + events + " events once, but holds "
                        + arrivals.count() + " records of " + arrivals.distinct() + " events");
            }
        }
    }
}
