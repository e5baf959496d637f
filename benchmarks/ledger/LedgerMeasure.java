package se.superkoncis.router.adapter.ledger;

import se.superkoncis.router.adapter.ledger.run.KafkaLedgerEvents;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import se.superkoncis.embedded.platform.PlatformDatabase;
import se.superkoncis.embedded.postgres.EmbeddedPostgres;
import se.superkoncis.embedded.postgres.PostgresLogin;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.config.LedgerSettings;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.AttemptEnd;
import se.superkoncis.router.domain.budget.AttemptEnd.CostSource;
import se.superkoncis.router.domain.budget.Caps;
import se.superkoncis.router.domain.budget.Ledger.Answer;
import se.superkoncis.router.domain.price.Usage;

/** Reserve and end together, on a real database whose commits reach the disk: at an even rate, then as fast as it goes. */
final class LedgerMeasure {

    private static final int CALLERS = 64;

    private LedgerMeasure() {}

    public static void main(String[] arguments) throws Exception {
        int rate = Integer.parseInt(arguments[0]);
        int seconds = Integer.parseInt(arguments[1]);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            PlatformDatabase.prepare(postgres.superuser(), List.of("router"), role -> "bench-" + role);
            PostgresLogin database = postgres.superuser().database(PlatformDatabase.NAME);
            tables(database.url());
            System.out.println("fsync " + value(database, "show fsync") + ", synchronous_commit "
                    + value(database, "show synchronous_commit"));
            System.out.println("one row and its commit alone: " + alone(database) + " ms (median)");
            PostgresLedger ledger = ledger(database.url());
            Thread relay = new Thread(() -> empty(database.url()));
            relay.setDaemon(true);
            relay.start();
            flatOut(ledger, 10);
            evenly(ledger, rate, 10, i -> "warm-" + i);
            for (boolean hot : new boolean[] {false, true}) {
                Cpu before = Cpu.now(database);
                long[] took = evenly(ledger, rate, seconds, i -> hot ? "hot" : "m-" + i);
                report(hot ? "even, one meeting" : "even, a meeting each", rate, took, before.until(Cpu.now(database)));
            }
            flatOut(ledger, 5);
            ledger.close(Duration.ofSeconds(10));
        }
    }

    private static PostgresLedger ledger(String url) {
        Caps caps = new Caps(
                new MicroSek(1_000_000_000_000L), Optional.empty(), Optional.empty(), new MicroSek(50_000_000));
        return new PostgresLedger(
                pool(url),
                any -> caps,
                defaults(),
                "bench",
                new KafkaLedgerEvents("/superkoncis/router"),
                new LedgerMeters(new SimpleMeterRegistry()),
                Clock.systemUTC());
    }

    /** Calls that begin at even moments whatever the ones before do; nanoseconds from the moment due to the end's commit. */
    private static long[] evenly(PostgresLedger ledger, int rate, int seconds, IntFunction<String> meeting)
            throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        int calls = rate * seconds;
        long[] took = new long[calls];
        CountDownLatch left = new CountDownLatch(calls);
        long begin = System.nanoTime() + 100_000_000L;
        for (int i = 0; i < calls; i++) {
            int number = i;
            long due = begin + i * 1_000_000_000L / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            callers.execute(() -> {
                call(ledger, meeting.apply(number));
                took[number] = System.nanoTime() - due;
                left.countDown();
            });
        }
        left.await();
        callers.shutdown();
        return took;
    }

    private static void flatOut(PostgresLedger ledger, int seconds) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        java.util.concurrent.atomic.LongAdder done = new java.util.concurrent.atomic.LongAdder();
        for (int c = 0; c < CALLERS; c++) {
            int caller = c;
            callers.execute(() -> {
                for (int i = 0; System.nanoTime() < until; i++) {
                    call(ledger, "f-" + caller + "-" + i);
                    done.increment();
                }
            });
        }
        callers.shutdown();
        callers.awaitTermination(seconds + 30L, java.util.concurrent.TimeUnit.SECONDS);
        System.out.printf(Locale.ROOT, "flat out, %d callers: %d calls/s%n", CALLERS, done.sum() / seconds);
    }

    private static void call(PostgresLedger ledger, String meeting) {
        AttemptAsk ask = Attempts.of("acme", meeting, 4_000);
        if (!(ledger.reserve(ask) instanceof Answer.Reserved)) {
            throw new IllegalStateException("denied");
        }
        ledger.end(
                ask, new AttemptEnd("succeeded", null, new Usage(2_000, 0, 500), CostSource.REPORTED, Instant.now()));
    }

    /** Processor time so far of this process and of the database's sessions that write the ledger. */
    private record Cpu(Duration caller, Duration database) {
        static Cpu now(PostgresLogin login) throws SQLException {
            Duration sum = Duration.ZERO;
            try (Connection connection = login.connect();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select pid from pg_stat_activity where usename = 'router_app'")) {
                while (row.next()) {
                    sum = sum.plus(cpu(ProcessHandle.of(row.getLong(1))));
                }
            }
            return new Cpu(cpu(Optional.of(ProcessHandle.current())), sum);
        }

        private static Duration cpu(Optional<ProcessHandle> process) {
            return process.flatMap(p -> p.info().totalCpuDuration()).orElse(Duration.ZERO);
        }

        Cpu until(Cpu later) {
            return new Cpu(later.caller.minus(caller), later.database.minus(database));
        }
    }

    private static void report(String what, int rate, long[] took, Cpu cpu) {
        Arrays.sort(took);
        System.out.printf(
                Locale.ROOT,
                "%-22s %d/s: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, max %.1f ms over %d calls; CPU a call: %d µs here, %d µs database%n",
                what,
                rate,
                at(took, 0.50),
                at(took, 0.95),
                at(took, 0.99),
                took[took.length - 1] / 1e6,
                took.length,
                cpu.caller().toNanos() / 1000 / took.length,
                cpu.database().toNanos() / 1000 / took.length);
    }

    private static double at(long[] sorted, double quantile) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(quantile * sorted.length))] / 1e6;
    }

    // --- what stands around it

    private static void tables(String url) throws Exception {
        try (Connection connection = connect(url, "router_owner");
                Statement statement = connection.createStatement()) {
            for (String script : List.of(
                    "db/kit/V0_1__delivery.sql", "db/kit/V0_2__leaner_delivery.sql", "db/migration/V2__ledger.sql")) {
                try (InputStream in = LedgerMeasure.class.getClassLoader().getResourceAsStream(script)) {
                    statement.execute(
                            new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("${service}", "router"));
                }
            }
        }
    }

    private static Connection connect(String url, String role) throws SQLException {
        return new PostgresLogin(url, role, "bench-" + role).connect();
    }

    private static String value(PostgresLogin login, String sql) throws SQLException {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String alone(PostgresLogin login) throws SQLException {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table alone (n int)");
            long[] took = new long[500];
            for (int i = 0; i < took.length; i++) {
                long began = System.nanoTime();
                statement.execute("insert into alone values (1)");
                took[i] = System.nanoTime() - began;
            }
            Arrays.sort(took);
            return String.format(Locale.ROOT, "%.2f", at(took, 0.5));
        }
    }

    /** Does what the relay does to the table, so that it stays as small as in life. */
    private static void empty(String url) {
        try (Connection connection = connect(url, "router_worker");
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            while (true) {
                statement.execute("delete from outbox");
                Thread.sleep(20);
            }
        } catch (SQLException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A few connections that are handed out again when they are closed. */
    private static DataSource pool(String url) {
        BlockingQueue<Connection> idle = new LinkedBlockingQueue<>();
        return (DataSource) Proxy.newProxyInstance(
                LedgerMeasure.class.getClassLoader(), new Class<?>[] {DataSource.class}, (p, method, args) -> {
                    Connection kept = idle.poll();
                    Connection real = kept == null ? connect(url, "router_app") : kept;
                    return Proxy.newProxyInstance(
                            LedgerMeasure.class.getClassLoader(), new Class<?>[] {Connection.class}, (q, call, with) -> {
                                if (call.getName().equals("close")) {
                                    return idle.add(real) ? null : null;
                                }
                                return call.invoke(real, with);
                            });
                });
    }

    private static LedgerSettings defaults() {
        return new io.smallrye.config.SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new io.quarkus.runtime.configuration.DurationConverter())
                .withMapping(LedgerSettings.class)
                .build()
                .getConfigMapping(LedgerSettings.class);
    }
}
