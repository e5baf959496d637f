package se.superkoncis.router.adapter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.adapter.ledger.run.KafkaLedgerEvents;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.BudgetPeriod;
import se.superkoncis.router.domain.budget.Caps;
import se.superkoncis.router.domain.budget.Ledger.Answer;

/** Everybody at once, on a real database: what the books say was spent is what the cost rows say, to the micro-SEK. */
class ConcurrentBooksTest {

    private static final int CALLERS = 12;
    private static final int CALLS = 40;
    private static final int MEETINGS = 4;
    private static final long MEETING_CAP = 9_000;
    private static final long TENANT_CAP = 30_000;
    private static final long SHADOW_CAP = 8_000;

    private final LedgerStand stand = new LedgerStand("block", "0.002", "batch", "16");
    private final Instant day =
            Instant.parse("2090-01-01T12:00:00Z").plus(Duration.ofDays(new Random().nextInt(3_000)));
    private final List<PostgresLedger> replicas = IntStream.range(0, 3)
            .mapToObj(i -> stand.instance(
                    "r" + i + stand.tenant, stand.app(), new KafkaLedgerEvents("/superkoncis/router"), stand.figures))
            .toList();
    private final AtomicLong charged = new AtomicLong();
    private final AtomicLong shadowCharged = new AtomicLong();

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void shouldSpendWhatTheCostRowsSayWhoeverWritesInWhateverOrder() throws Exception {
        // Given
        stand.caps = new Caps(
                new MicroSek(MEETING_CAP),
                Optional.of(new MicroSek(TENANT_CAP)),
                Optional.empty(),
                new MicroSek(SHADOW_CAP));
        // When
        allAtOnce();
        stand.clock = Clock.fixed(day.plus(Duration.ofMinutes(3)), ZoneOffset.UTC);
        stand.sweep(replicas.get(0)).sweep();
        // Then
        Books.Sums books = Books.sums(stand.tenant);
        Books.Shadows shadows = Books.shadows(stand.tenant, BudgetPeriod.day(day));
        assertThat(books.reserved() + shadows.reserved()).isZero();
        assertThat(Books.attempts(stand.tenant, "OPEN")).isZero();
        assertThat(Books.attempts(stand.tenant, "EXPIRED")).isPositive();
        assertThat(books.settled())
                .isPositive()
                .isGreaterThanOrEqualTo(charged.get())
                .isEqualTo(Books.told(stand.tenant, false))
                .isEqualTo(books.bound())
                .isLessThanOrEqualTo(TENANT_CAP);
        assertThat(shadows.settled())
                .isPositive()
                .isGreaterThanOrEqualTo(shadowCharged.get())
                .isEqualTo(Books.told(stand.tenant, true))
                .isEqualTo(shadows.bound())
                .isLessThanOrEqualTo(SHADOW_CAP);
        assertThat(books.most()).isLessThanOrEqualTo(MEETING_CAP);
        assertThat(Books.charged(stand.tenant)).isEqualTo(books.settled() + shadows.settled());
    }

    private void allAtOnce() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS + 1);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                Random random = new Random(caller);
                running.add(callers.submit(() -> calls(random)));
            }
            while (running.stream().anyMatch(one -> !one.isDone())) {
                Books.Sums now = Books.sums(stand.tenant);
                assertThat(now.most()).isLessThanOrEqualTo(MEETING_CAP);
                assertThat(now.bound()).isLessThanOrEqualTo(TENANT_CAP);
                assertThat(Books.shadows(stand.tenant, BudgetPeriod.day(day)).bound())
                        .isLessThanOrEqualTo(SHADOW_CAP);
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            callers.shutdownNow();
        }
    }

    private void calls(Random random) {
        for (int i = 0; i < CALLS; i++) {
            boolean shadow = random.nextInt(4) == 0;
            AttemptAsk ask =
                    Attempts.of(stand.tenant, "m" + random.nextInt(MEETINGS), 20 + random.nextInt(900), shadow, day);
            if (any(random).reserve(ask) instanceof Answer.Reserved) {
                end(ask, random);
            }
        }
    }

    /** Most end, some are released, some end twice at two replicas, and some callers die. */
    private void end(AttemptAsk ask, Random random) {
        int fate = random.nextInt(10);
        if (fate == 0) {
            return;
        }
        if (fate <= 2) {
            any(random).end(ask, Attempts.nothing());
            return;
        }
        long used = 1 + random.nextInt((int) ask.worstCase().amount());
        long first = any(random).end(ask, Attempts.used(used)).amount();
        assertThat(first).isEqualTo(used);
        (ask.facts().shadow() ? shadowCharged : charged).addAndGet(first);
        if (fate <= 5) {
            assertThat(any(random).end(ask, Attempts.used(1)).amount()).isEqualTo(used);
        }
    }

    private PostgresLedger any(Random random) {
        return replicas.get(random.nextInt(replicas.size()));
    }
}
