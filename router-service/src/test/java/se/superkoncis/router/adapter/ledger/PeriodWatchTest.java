package se.superkoncis.router.adapter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.router.adapter.ledger.run.PeriodWatch;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.BudgetChange;
import se.superkoncis.router.domain.budget.BudgetChange.Kind;
import se.superkoncis.router.domain.budget.BudgetChange.Scope;
import se.superkoncis.router.domain.budget.BudgetPeriod;

/** Months and days tell how far they are, whichever instances have spent their money. */
class PeriodWatchTest {

    private final LedgerStand stand = new LedgerStand("block", "1");
    private final PostgresLedger first = stand.instance("watch-1-" + stand.tenant);
    private final PostgresLedger second = stand.instance("watch-2-" + stand.tenant);
    private final PeriodWatch watch = stand.watch();

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void shouldTellOnceThatATenantsMonthIsNearItsCapAndThatTheCapWasMoved() {
        // Given a month that two instances spend from
        stand.caps = LedgerStand.caps(35, 10L, null, 50);
        spend(first, 5_000_000);
        watch.look();
        assertThat(ours()).isEmpty();
        // When
        spend(second, 3_000_000);
        watch.look();
        watch.look();
        stand.caps = LedgerStand.caps(35, 20L, null, 50);
        watch.look();
        stand.caps = LedgerStand.caps(35, null, null, 50);
        watch.look();
        // Then
        assertThat(ours()).extracting(BudgetChange::kind).containsExactly(Kind.NEAR, Kind.RAISED, Kind.RAISED);
        BudgetChange near = ours().get(0);
        assertThat(near.scope()).isEqualTo(Scope.TENANT);
        assertThat(near.period()).isEqualTo(BudgetPeriod.month(Instant.now()));
        assertThat(near.settled()).isEqualTo(LedgerStand.sek(8));
        assertThat(near.cap()).isEqualTo(LedgerStand.sek(10));
        assertThat(ours().get(2).cap()).isNull();
        assertThat(ours()).extracting(BudgetChange::number).doesNotHaveDuplicates();
    }

    @Test
    void shouldLetOneOfTwoReplicasTellIt() {
        // Given
        stand.caps = LedgerStand.caps(35, 10L, null, 50);
        watch.look();
        spend(first, 9_000_000);
        // When
        PeriodWatch other = stand.watch();
        List.of(watch, other).parallelStream().forEach(PeriodWatch::look);
        // Then
        assertThat(ours()).extracting(BudgetChange::kind).containsExactly(Kind.NEAR);
    }

    @Test
    void shouldTellNothingWhileNobodyKnowsTheCaps() {
        // Given
        stand.caps = LedgerStand.caps(35, 10L, null, 50);
        spend(first, 9_000_000);
        stand.capsAreCurrent = false;
        // Then
        assertThat(watch.look()).isZero();
        assertThat(ours()).isEmpty();
    }

    private void spend(PostgresLedger ledger, long micros) {
        AttemptAsk ask = Attempts.of(stand.tenant, "m-" + micros, micros);
        ledger.reserve(ask);
        ledger.end(ask, Attempts.used(micros));
    }

    private List<BudgetChange> ours() {
        return stand.events.changes.stream()
                .filter(change -> change.scope() == Scope.TENANT
                        && stand.tenant.equals(change.cause().tenantId()))
                .toList();
    }
}
