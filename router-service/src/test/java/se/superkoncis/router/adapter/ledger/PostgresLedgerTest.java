package se.superkoncis.router.adapter.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.BudgetChange;
import se.superkoncis.router.domain.budget.BudgetChange.Kind;
import se.superkoncis.router.domain.budget.BudgetKey;
import se.superkoncis.router.domain.budget.Ledger.Answer;
import se.superkoncis.router.domain.call.CallOutcome.Refusal;
import se.superkoncis.testsupport.Tables;

class PostgresLedgerTest {

    private final LedgerStand stand = new LedgerStand();
    private final PostgresLedger ledger = stand.instance("one");

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void shouldChargeWhatWasUsedAndFreeTheRest() {
        // Given
        AttemptAsk ask = Attempts.of(stand.tenant, "m", 3_000_000);
        ledger.reserve(ask);
        // When
        MicroSek charged = ledger.end(ask, Attempts.used(1_000_000));
        // Then
        assertThat(charged).isEqualTo(LedgerStand.sek(1));
        assertThat(Books.settled(stand.tenant, "m")).isEqualTo(1_000_000);
        assertThat(Books.reserved(stand.tenant, "m")).isZero();
        assertThat(Books.boundOfTenant(stand.tenant)).isEqualTo(1_000_000);
        assertThat(ledger.remaining(stand.tenant, "m")).isEqualTo(LedgerStand.sek(34));
        assertThat(stand.events.costs).containsEntry(ask.attemptId(), 1_000_000L);
    }

    @Test
    void shouldReserveAnAttemptOnceHoweverOftenItIsAsked() {
        AttemptAsk ask = Attempts.of(stand.tenant, "m", 3_000_000);
        ledger.reserve(ask);
        assertThat(ledger.reserve(ask)).isEqualTo(new Answer.Reserved());
        assertThat(Books.reserved(stand.tenant, "m")).isEqualTo(3_000_000);
    }

    @Test
    void shouldChargeADuplicateEventOnce() {
        // Given
        AttemptAsk ask = Attempts.of(stand.tenant, "m", 3_000_000);
        ledger.reserve(ask);
        ledger.end(ask, Attempts.used(1_000_000));
        // When
        MicroSek again = ledger.end(ask, Attempts.used(2_000_000));
        // Then
        assertThat(again).isEqualTo(LedgerStand.sek(1));
        assertThat(Books.settled(stand.tenant, "m")).isEqualTo(1_000_000);
        assertThat(stand.events.costs).containsEntry(ask.attemptId(), 1_000_000L);
        assertThatThrownBy(() -> ledger.reserve(ask)).hasMessageContaining("ask with the next number");
    }

    @Test
    void shouldChargeTheMonthInWhichTheAttemptBeganWhereverTheClockStands() {
        // Given two attempts a millisecond apart; in Stockholm both are of November, where summer time has just ended
        AttemptAsk october =
                Attempts.of(stand.tenant, "m", 3_000_000, false, Instant.parse("2026-10-31T23:59:59.999Z"));
        AttemptAsk november = Attempts.of(stand.tenant, "m", 3_000_000, false, Instant.parse("2026-11-01T00:00:00Z"));
        ledger.reserve(october);
        ledger.reserve(november);
        // When both end in November
        ledger.end(october, Attempts.used(1_000_000));
        ledger.end(november, Attempts.used(2_000_000));
        // Then
        assertThat(Tables.query(
                        "select period || ' ' || settled || ' ' || reserved from ledger.budget_lease"
                                + " where kind = 'tenant' and tenant_id = ? order by period",
                        stand.tenant))
                .containsExactly("2026-10 1000000 0", "2026-11 2000000 0");
    }

    @Test
    void shouldFreeWhatTheProviderCertainlyDidNotBill() {
        AttemptAsk ask = Attempts.of(stand.tenant, "m", 35_000_000);
        ledger.reserve(ask);
        assertThat(ledger.end(ask, Attempts.nothing())).isEqualTo(LedgerStand.sek(0));
        assertThat(ledger.remaining(stand.tenant, "m")).isEqualTo(LedgerStand.sek(35));
        assertThat(Books.stateOf(ask.attemptId())).isEqualTo("RELEASED");
    }

    @Test
    void shouldReserveTheFallbackOnTheModelThatIsBilled() {
        // Given a cheap attempt that failed and a fallback that costs ten times as much
        AttemptAsk cheap = Attempts.of(stand.tenant, "m", 4_000_000);
        ledger.reserve(cheap);
        ledger.end(cheap, Attempts.nothing());
        AttemptAsk dear = Attempts.fallback(cheap, "second", 10);
        // When
        Answer answer = ledger.reserve(dear);
        // Then it is its own price that is asked for, and it does not fit
        assertThat(dear.worstCase()).isEqualTo(LedgerStand.sek(40));
        assertThat(answer).isEqualTo(new Answer.Denied(Refusal.MEETING_BUDGET, LedgerStand.sek(35)));
        assertThat(Books.reserved(stand.tenant, "m")).isZero();
    }

    @Test
    void shouldChargeWhatAProviderReportsAboveTheBounds() {
        // Given
        AttemptAsk ask = Attempts.of(stand.tenant, "m", 35_000_000);
        ledger.reserve(ask);
        // When
        MicroSek charged = ledger.end(ask, Attempts.used(36_000_000));
        // Then
        assertThat(charged).isEqualTo(LedgerStand.sek(36));
        assertThat(Books.settled(stand.tenant, "m")).isEqualTo(36_000_000);
        assertThat(Books.grantedToTenant(stand.tenant)).isGreaterThanOrEqualTo(36_000_000);
        assertThat(stand.count("over.bounds")).isEqualTo(1);
        assertThat(ledger.reserve(Attempts.of(stand.tenant, "m", 2))).isInstanceOf(Answer.Denied.class);
    }

    @Test
    void shouldChargeWhatWasSpentWithoutAnAsk() {
        AttemptAsk ask = Attempts.of(stand.tenant, "m", 3_000_000);
        assertThat(ledger.end(ask, Attempts.used(1_000_000))).isEqualTo(LedgerStand.sek(1));
        assertThat(Books.settled(stand.tenant, "m")).isEqualTo(1_000_000);
        assertThat(Books.stateOf(ask.attemptId())).isEqualTo("SETTLED");
    }

    @Test
    void shouldFollowTheCapAtOnceAndTellOfItOnce() {
        // Given 30 of 35 settled
        AttemptAsk first = Attempts.of(stand.tenant, "m", 30_000_000);
        ledger.reserve(first);
        ledger.end(first, Attempts.used(30_000_000));
        // When the cap is lowered below that, and raised again
        stand.caps = LedgerStand.caps(25, null, null, 50);
        Answer lowered = ledger.reserve(Attempts.of(stand.tenant, "m", 2));
        ledger.reserve(Attempts.of(stand.tenant, "m", 2));
        stand.caps = LedgerStand.caps(40, null, null, 50);
        Answer raised = ledger.reserve(Attempts.of(stand.tenant, "m", 8_000_000));
        // Then
        assertThat(lowered).isEqualTo(new Answer.Denied(Refusal.MEETING_BUDGET, LedgerStand.sek(0)));
        assertThat(raised).isEqualTo(new Answer.Reserved());
        assertThat(stand.events.changes)
                .extracting(BudgetChange::kind)
                .containsExactly(Kind.NEAR, Kind.LOWERED, Kind.EXHAUSTED, Kind.RAISED);
        assertThat(stand.events.changes).extracting(BudgetChange::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    void shouldKeepShadowCallsApart() {
        // Given
        stand.caps = LedgerStand.caps(5, 6L, null, 1_000_000);
        AttemptAsk seen = Attempts.of(stand.tenant, "m", 5_000_000);
        ledger.reserve(seen);
        // When
        AttemptAsk shadow = Attempts.shadowOf(stand.tenant, "m", 50_000_000);
        Answer answer = ledger.reserve(shadow);
        ledger.end(shadow, Attempts.used(20_000_000));
        // Then
        assertThat(answer).isEqualTo(new Answer.Reserved());
        assertThat(Books.reserved(stand.tenant, "m")).isEqualTo(5_000_000);
        assertThat(Books.settled(stand.tenant, "m")).isZero();
        assertThat(Books.shadow(stand.tenant, "m")).isEqualTo(20_000_000);
        assertThat(Books.boundOfTenant(stand.tenant)).isEqualTo(5_000_000);
    }

    @Test
    void shouldDenyAShadowCallWhenTheDaysShadowBudgetIsSpent() {
        stand.caps = LedgerStand.caps(35, null, null, 0);
        assertThat(ledger.reserve(Attempts.shadowOf(stand.tenant, "m", 2)))
                .isEqualTo(new Answer.Denied(Refusal.SHADOW_BUDGET, LedgerStand.sek(0)));
    }

    @Test
    void shouldCapACallWithoutAMeetingByItself() {
        AttemptAsk ask = Attempts.of(stand.tenant, null, 30_000_000);
        AttemptAsk next = Attempts.fallback(ask, "second", 1);
        assertThat(ledger.reserve(ask)).isEqualTo(new Answer.Reserved());
        assertThat(ledger.reserve(next)).isInstanceOf(Answer.Denied.class);
        assertThat(Books.reserved(stand.tenant, BudgetKey.of(ask.facts()).budgetId()))
                .isEqualTo(30_000_000);
    }
}
