package se.superkoncis.router.adapter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.AttemptEnd.CostSource;
import se.superkoncis.router.domain.budget.Ledger.Answer;
import se.superkoncis.router.domain.call.CallOutcome.Refusal;
import se.superkoncis.testsupport.Tables;

/** A reservation that nobody ends is charged in full when its time is up: money is neither lost nor held for ever. */
class ReservationLeakTest {

    private final LedgerStand stand = new LedgerStand();
    private final PostgresLedger crashed = stand.instance("crashed-" + UUID.randomUUID());
    private final PostgresLedger living = stand.instance("living-" + UUID.randomUUID());

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void shouldChargeInFullWhatACrashedInstanceLeftOpen() {
        // Given an instance that reserved and is no more
        AttemptAsk ask = Attempts.of(stand.tenant, "m", 35_000_000);
        crashed.reserve(ask);
        later(Duration.ofMinutes(3));
        // When another one sweeps
        stand.sweep(living).sweep();
        // Then
        assertThat(Books.stateOf(ask.attemptId())).isEqualTo("EXPIRED");
        assertThat(Books.settled(stand.tenant, "m")).isEqualTo(35_000_000);
        assertThat(Books.reserved(stand.tenant, "m")).isZero();
        assertThat(Books.boundOfTenant(stand.tenant)).isEqualTo(35_000_000);
        assertThat(stand.events.costs).containsEntry(ask.attemptId(), 35_000_000L);
        assertThat(stand.events.ends.get(ask.attemptId()).costSource()).isEqualTo(CostSource.WORST_CASE);
        assertThat(stand.events.asks.get(ask.attemptId()).facts()).isEqualTo(ask.facts());
    }

    @Test
    void shouldChargeTheOthersWhenOneThatWasStoredCannotBeRead() {
        // Given two that a crashed instance left open, the elder of them unreadable
        AttemptAsk unreadable = Attempts.of(stand.tenant, "m", 1_000_000);
        crashed.reserve(unreadable);
        AttemptAsk readable = Attempts.of(stand.tenant, "m", 2_000_000);
        crashed.reserve(readable);
        Tables.update("update ledger.model_attempt set ask = '{' where attempt_id = ?", unreadable.attemptId());
        later(Duration.ofMinutes(3));
        // When
        stand.sweep(living).sweep();
        // Then
        assertThat(Books.stateOf(readable.attemptId())).isEqualTo("EXPIRED");
        assertThat(Books.settled(stand.tenant, "m")).isEqualTo(2_000_000);
        assertThat(Books.reserved(stand.tenant, "m")).isEqualTo(1_000_000);
        Tables.update("delete from ledger.model_attempt where attempt_id = ?", unreadable.attemptId());
    }

    @Test
    void shouldLeaveAloneWhatStillHasTime() {
        AttemptAsk ask = Attempts.of(stand.tenant, "m", 1_000_000);
        crashed.reserve(ask);
        later(Duration.ofSeconds(149));
        stand.sweep(living).sweep();
        assertThat(Books.stateOf(ask.attemptId())).isEqualTo("OPEN");
    }

    @Test
    void shouldChangeNothingWithAnEndThatComesAfterTheCharge() {
        // Given
        AttemptAsk ask = Attempts.of(stand.tenant, "m", 3_000_000);
        crashed.reserve(ask);
        later(Duration.ofMinutes(3));
        stand.sweep(living).sweep();
        // When
        var charged = crashed.end(ask, Attempts.used(1_000_000));
        // Then what stands, stands, and it is counted
        assertThat(charged).isEqualTo(LedgerStand.sek(3));
        assertThat(Books.settled(stand.tenant, "m")).isEqualTo(3_000_000);
        assertThat(stand.count("late.ends")).isEqualTo(1);
        assertThat(stand.events.costs).containsEntry(ask.attemptId(), 3_000_000L);
    }

    @Test
    void shouldTakeBackWhatWasReservedForACallerWhoHadGivenUp() throws Exception {
        // Given a caller who is interrupted while the books are written
        AttemptAsk ask = Attempts.of(stand.tenant, "m", 35_000_000);
        Thread caller = new Thread(() -> {
            Thread.currentThread().interrupt();
            try {
                living.reserve(ask);
            } catch (RuntimeException e) {
                // The ledger is away for somebody who does not wait.
            }
        });
        // When
        caller.start();
        caller.join();
        living.close(Duration.ofSeconds(10));
        // Then nothing is held
        assertThat(Books.reserved(stand.tenant, "m")).isZero();
        assertThat(Books.attempts(stand.tenant, "OPEN")).isZero();
        assertThat(crashed.reserve(Attempts.of(stand.tenant, "m", 35_000_000))).isEqualTo(new Answer.Reserved());
    }

    @Test
    void shouldSweepShadowAttemptsIntoTheShadowBudget() {
        // Given
        stand.caps = LedgerStand.caps(35, null, null, 1_000_000);
        AttemptAsk ask = Attempts.shadowOf(stand.tenant, "m", 2_000_000);
        crashed.reserve(ask);
        later(Duration.ofMinutes(3));
        // When
        stand.sweep(living).sweep();
        // Then
        assertThat(Books.shadow(stand.tenant, "m")).isEqualTo(2_000_000);
        assertThat(Books.settled(stand.tenant, "m")).isZero();
        assertThat(crashed.reserve(Attempts.of(stand.tenant, "m", 36_000_000)))
                .isEqualTo(new Answer.Denied(Refusal.MEETING_BUDGET, LedgerStand.sek(35)));
    }

    private void later(Duration by) {
        stand.clock = Clock.fixed(Instant.now().plus(by), ZoneOffset.UTC);
    }
}
