package se.superkoncis.router.adapter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.BudgetPeriod;
import se.superkoncis.router.domain.budget.Caps;
import se.superkoncis.router.domain.budget.Ledger.Answer;
import se.superkoncis.router.domain.call.CallOutcome.Refusal;

/** For any interleaving over meetings and replicas the books agree with a plain model of them. */
class LedgerPropertyTest {

    private static final int MEETING_CAP = 10;
    private static final long TENANT_CAP = 17;
    private static final long SHADOW_CAP = 11;
    /** Shadows share a day with everybody: each run has a day of its own, in a year that no other test lives in. */
    private static final AtomicInteger DAYS = new AtomicInteger(new Random().nextInt(1_000_000));

    private static final Instant FAR = Instant.parse("2100-01-01T12:00:00Z");

    /** What happens next. */
    enum Kind {
        RESERVE,
        SHADOW,
        AGAIN,
        SETTLE,
        RELEASE,
        EXPIRE,
        GIVE_BACK
    }

    /** One step; what a number means depends on the kind. */
    record Step(Kind kind, int replica, int meeting, int amount, int which) {}

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void shouldKeepSettledAndReservedWithinEveryCapAndEndEachAttemptOnce(@ForAll("steps") List<Step> steps) {
        try (LedgerStand stand = new LedgerStand("block", "0.000003")) {
            stand.caps = capsInMicros();
            Instant day = FAR.plus(Duration.ofDays(DAYS.incrementAndGet()));
            String run = UUID.randomUUID().toString();
            List<PostgresLedger> replicas = List.of(stand.instance("a" + run), stand.instance("b" + run));
            Model model = new Model(day);
            for (Step step : steps) {
                model.take(step, stand, replicas, run);
                model.compare(stand);
            }
        }
    }

    private static Caps capsInMicros() {
        return new Caps(
                new MicroSek(MEETING_CAP),
                Optional.of(new MicroSek(TENANT_CAP)),
                Optional.empty(),
                new MicroSek(SHADOW_CAP));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.of(Kind.RESERVE, Kind.RESERVE, Kind.SHADOW)),
                                Tuple.of(5, Arbitraries.of(Kind.values()))),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 50))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(30);
    }

    /** The books as a child would keep them. */
    private static final class Model {
        private final List<AttemptAsk> open = new ArrayList<>();
        private final List<AttemptAsk> ended = new ArrayList<>();
        private final Map<String, Long> charged = new HashMap<>();
        private final long[] settled = new long[3];
        private final Instant day;
        private long shadowSettled;

        Model(Instant day) {
            this.day = day;
        }

        void take(Step step, LedgerStand stand, List<PostgresLedger> replicas, String run) {
            PostgresLedger ledger = replicas.get(step.replica());
            switch (step.kind()) {
                case RESERVE -> reserve(step, stand, ledger);
                case SHADOW -> shadow(step, stand, ledger);
                case AGAIN -> again(step, ledger);
                case SETTLE -> end(step, ledger, true);
                case RELEASE -> end(step, ledger, false);
                case EXPIRE -> expire(stand, ledger);
                case GIVE_BACK -> stand.giveBack((step.replica() == 0 ? "a" : "b") + run);
            }
        }

        private void reserve(Step step, LedgerStand stand, PostgresLedger ledger) {
            AttemptAsk ask = Attempts.of(stand.tenant, "m" + step.meeting(), step.amount(), false, day);
            boolean meetingHasRoom = settled[step.meeting()] + reserved(step.meeting()) + step.amount() <= MEETING_CAP;
            boolean monthHasRoom = bound() + step.amount() <= TENANT_CAP;
            Answer answer = ledger.reserve(ask);
            if (answer instanceof Answer.Denied denied) {
                // A month may be denied early, for another replica holds some of it; a meeting is exact.
                assertThat(denied.reason() == Refusal.MEETING_BUDGET).isEqualTo(!meetingHasRoom);
            } else {
                assertThat(meetingHasRoom && monthHasRoom).isTrue();
                open.add(ask);
            }
        }

        /** A shadow has no room but the day's; meeting and month never see it. */
        private void shadow(Step step, LedgerStand stand, PostgresLedger ledger) {
            AttemptAsk ask = Attempts.of(stand.tenant, "m" + step.meeting(), step.amount(), true, day);
            boolean dayHasRoom = shadowSettled + shadowReserved() + step.amount() <= SHADOW_CAP;
            if (ledger.reserve(ask) instanceof Answer.Denied denied) {
                assertThat(denied.reason()).isEqualTo(Refusal.SHADOW_BUDGET);
            } else {
                assertThat(dayHasRoom).isTrue();
                open.add(ask);
            }
        }

        private void again(Step step, PostgresLedger ledger) {
            if (!open.isEmpty()) {
                ledger.reserve(open.get(step.which() % open.size()));
            }
            if (!ended.isEmpty()) {
                AttemptAsk ask = ended.get(step.which() % ended.size());
                assertThat(ledger.end(ask, Attempts.used(1)).amount()).isEqualTo(charged.get(ask.attemptId()));
            }
        }

        private void end(Step step, PostgresLedger ledger, boolean charge) {
            if (open.isEmpty()) {
                return;
            }
            AttemptAsk ask = open.remove(step.which() % open.size());
            long used = charge ? Math.min(step.amount(), ask.worstCase().amount()) : 0;
            close(
                    ask,
                    ledger.end(ask, charge ? Attempts.used(used) : Attempts.nothing())
                            .amount());
            assertThat(charged.get(ask.attemptId())).isEqualTo(used);
        }

        private void expire(LedgerStand stand, PostgresLedger ledger) {
            stand.clock = Clock.fixed(day.plus(Duration.ofMinutes(3)), ZoneOffset.UTC);
            stand.sweep(ledger).sweep();
            stand.clock = Clock.systemUTC();
            open.forEach(ask -> close(ask, ask.worstCase().amount()));
            open.clear();
        }

        private void close(AttemptAsk ask, long amount) {
            ended.add(ask);
            charged.put(ask.attemptId(), amount);
            if (ask.facts().shadow()) {
                shadowSettled += amount;
            } else {
                settled[meeting(ask)] += amount;
            }
        }

        private static int meeting(AttemptAsk ask) {
            return Integer.parseInt(ask.facts().meetingId().substring(1));
        }

        private long reserved(int meeting) {
            return open.stream()
                    .filter(a -> meeting(a) == meeting && !a.facts().shadow())
                    .mapToLong(a -> a.worstCase().amount())
                    .sum();
        }

        private long shadowReserved() {
            return open.stream()
                    .filter(a -> a.facts().shadow())
                    .mapToLong(a -> a.worstCase().amount())
                    .sum();
        }

        private long bound() {
            return settled[0] + settled[1] + settled[2] + reserved(0) + reserved(1) + reserved(2);
        }

        void compare(LedgerStand stand) {
            for (int m = 0; m < 3; m++) {
                assertThat(settled[m] + reserved(m)).isLessThanOrEqualTo(MEETING_CAP);
            }
            Books.Sums books = Books.sums(stand.tenant);
            assertThat(books.settled()).isEqualTo(settled[0] + settled[1] + settled[2]);
            assertThat(books.reserved()).isEqualTo(reserved(0) + reserved(1) + reserved(2));
            assertThat(books.most()).isLessThanOrEqualTo(MEETING_CAP);
            assertThat(books.bound()).isEqualTo(bound()).isLessThanOrEqualTo(TENANT_CAP);
            assertThat(books.granted()).isBetween(bound(), TENANT_CAP);
            Books.Shadows shadows = Books.shadows(stand.tenant, BudgetPeriod.day(day));
            assertThat(shadows.settled()).isEqualTo(shadowSettled);
            assertThat(shadows.reserved()).isEqualTo(shadowReserved());
            assertThat(shadows.bound())
                    .isEqualTo(shadowSettled + shadowReserved())
                    .isLessThanOrEqualTo(SHADOW_CAP);
            assertThat(shadows.granted()).isBetween(shadows.bound(), SHADOW_CAP);
            // A sweep also finds what earlier runs left behind.
            Map<String, Long> own = new HashMap<>(stand.events.costs);
            own.keySet()
                    .removeIf(
                            id -> !stand.events.asks.get(id).facts().tenantId().equals(stand.tenant));
            assertThat(own).isEqualTo(charged);
        }
    }
}
