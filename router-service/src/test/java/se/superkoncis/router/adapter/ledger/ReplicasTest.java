package se.superkoncis.router.adapter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.Ledger.Answer;
import se.superkoncis.router.domain.call.CallOutcome.Refusal;

/** N replicas are not N times the cap. */
class ReplicasTest {

    private final LedgerStand stand = new LedgerStand();
    private final PostgresLedger first = stand.instance("first");
    private final PostgresLedger second = stand.instance("second");

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void shouldShareATenantsMonthBetweenReplicas() {
        // Given
        stand.caps = LedgerStand.caps(35, 25L, null, 50);
        // When both ask for two SEK at a time until nothing is left
        int reserved = 0;
        Answer last = new Answer.Reserved();
        for (int i = 0; i < 30; i++) {
            last = List.of(first, second).get(i % 2).reserve(Attempts.of(stand.tenant, "m" + i, 2_000_000));
            reserved += last instanceof Answer.Reserved ? 1 : 0;
        }
        // Then
        assertThat(reserved).isBetween(11, 12);
        assertThat(Books.boundOfTenant(stand.tenant)).isLessThanOrEqualTo(25_000_000);
        assertThat(Books.grantedToTenant(stand.tenant)).isEqualTo(25_000_000);
        assertThat(((Answer.Denied) last).reason()).isEqualTo(Refusal.TENANT_BUDGET);
    }

    @Test
    void shouldLetAnotherReplicaHaveWhatADrainedOneGaveBack() {
        // Given a replica that holds the whole month without need
        stand.caps = LedgerStand.caps(35, 10L, null, 50);
        AttemptAsk small = Attempts.of(stand.tenant, "m", 1_000_000);
        first.reserve(small);
        assertThat(second.reserve(Attempts.of(stand.tenant, "n", 5_000_000))).isInstanceOf(Answer.Denied.class);
        // When
        stand.giveBack("first");
        // Then
        assertThat(second.reserve(Attempts.of(stand.tenant, "n", 9_000_000))).isEqualTo(new Answer.Reserved());
        assertThat(second.reserve(Attempts.of(stand.tenant, "n", 2))).isInstanceOf(Answer.Denied.class);
        assertThat(Books.grantedToTenant(stand.tenant)).isEqualTo(10_000_000);
    }

    @Test
    void shouldFreeWhatADeadReplicaHeldWithoutNeedButNotWhatItReserved() {
        // Given
        stand.caps = LedgerStand.caps(35, 10L, null, 50);
        AttemptAsk open = Attempts.of(stand.tenant, "m", 4_000_000);
        first.reserve(open);
        // When its lease has ended
        stand.clock = Clock.fixed(
                Instant.now().plus(Duration.ofMinutes(2)), Clock.systemUTC().getZone());
        // Then
        assertThat(second.reserve(Attempts.of(stand.tenant, "n", 7_000_000)))
                .isEqualTo(new Answer.Denied(Refusal.TENANT_BUDGET, LedgerStand.sek(6)));
        assertThat(second.reserve(Attempts.of(stand.tenant, "n", 6_000_000))).isEqualTo(new Answer.Reserved());
        // And the one that seemed dead spends what it reserved, and no more
        assertThat(first.end(open, Attempts.used(4_000_000))).isEqualTo(LedgerStand.sek(4));
        assertThat(first.reserve(Attempts.of(stand.tenant, "m", 2))).isInstanceOf(Answer.Denied.class);
        assertThat(Books.boundOfTenant(stand.tenant)).isEqualTo(10_000_000);
    }

    @Test
    void shouldKeepALoweredMonthCapAlsoWithLeasesThatWereTakenBefore() {
        // Given both hold a block of 10
        stand.caps = LedgerStand.caps(35, 100L, null, 50);
        first.reserve(Attempts.of(stand.tenant, "m", 1_000_000));
        second.reserve(Attempts.of(stand.tenant, "n", 1_000_000));
        // When
        stand.caps = LedgerStand.caps(35, 5L, null, 50);
        // Then nobody spends past five
        for (int i = 0; i < 10; i++) {
            first.reserve(Attempts.of(stand.tenant, "m", 1_000_000));
            second.reserve(Attempts.of(stand.tenant, "n", 1_000_000));
        }
        assertThat(Books.boundOfTenant(stand.tenant)).isEqualTo(5_000_000);
    }

    @Test
    void shouldNotSitOnWhatItReservedAndDidNotSpend() {
        // Given a busy replica that reserved the whole month, and settled it for next to nothing
        stand.caps = LedgerStand.caps(35, 35L, null, 50);
        AttemptAsk large = Attempts.of(stand.tenant, "m", 34_000_000);
        first.reserve(large);
        first.end(large, Attempts.used(1));
        // When it asks for little
        first.reserve(Attempts.of(stand.tenant, "m", 2));
        // Then another one has room
        assertThat(second.reserve(Attempts.of(stand.tenant, "n", 20_000_000))).isEqualTo(new Answer.Reserved());
    }
}
