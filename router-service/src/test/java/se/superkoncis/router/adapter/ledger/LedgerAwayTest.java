package se.superkoncis.router.adapter.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.LedgerAwayException;

/** A ledger that is away says no: nothing fails open. */
class LedgerAwayTest {

    private final LedgerStand stand = new LedgerStand("patience", "5s", "max-backoff", "300ms");
    private final SwitchedSource source = new SwitchedSource(stand.app());
    private final PostgresLedger ledger = stand.instance("away", source);

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void shouldRefuseWhenTheDatabaseIsAway() {
        // Given
        source.away = true;
        // Then
        assertThatThrownBy(() -> ledger.reserve(Attempts.of(stand.tenant, "m", 2)))
                .isInstanceOf(LedgerAwayException.class);
        assertThat(ledger.remaining(stand.tenant, "m")).isEqualTo(new MicroSek(0));
    }

    @Test
    void shouldKeepAnEndThatCouldNotBeWrittenAndWriteItLater() {
        // Given
        AttemptAsk ask = Attempts.of(stand.tenant, "m", 3_000_000);
        ledger.reserve(ask);
        source.away = true;
        assertThatThrownBy(() -> ledger.end(ask, Attempts.used(1_000_000))).isInstanceOf(LedgerAwayException.class);
        assertThat(Books.reserved(stand.tenant, "m")).isEqualTo(3_000_000);
        // When
        source.away = false;
        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> ledger.unwritten() == 0);
        assertThat(Books.settled(stand.tenant, "m")).isEqualTo(1_000_000);
        assertThat(Books.reserved(stand.tenant, "m")).isZero();
        assertThat(stand.count("settle.failures")).isPositive();
    }

    @Test
    void shouldWriteWhatItKeptBeforeItEnds() {
        // Given
        AttemptAsk ask = Attempts.of(stand.tenant, "m", 3_000_000);
        ledger.reserve(ask);
        source.away = true;
        assertThatThrownBy(() -> ledger.end(ask, Attempts.used(1_000_000))).isInstanceOf(LedgerAwayException.class);
        source.away = false;
        // When
        ledger.close(Duration.ofSeconds(10));
        // Then
        assertThat(Books.settled(stand.tenant, "m")).isEqualTo(1_000_000);
        assertThatThrownBy(() -> ledger.reserve(Attempts.of(stand.tenant, "m", 2)))
                .isInstanceOf(LedgerAwayException.class);
    }

    @Test
    void shouldNotChargeTwiceWhenACommitWasNotAnswered() {
        // Given
        AttemptAsk ask = Attempts.of(stand.tenant, "m", 3_000_000);
        ledger.reserve(ask);
        source.losesNextCommit = true;
        // When the first try stands although nobody heard of it, and is repeated
        assertThatThrownBy(() -> ledger.end(ask, Attempts.used(1_000_000))).isInstanceOf(LedgerAwayException.class);
        await().atMost(Duration.ofSeconds(20)).until(() -> ledger.unwritten() == 0);
        // Then
        assertThat(Books.settled(stand.tenant, "m")).isEqualTo(1_000_000);
        assertThat(ledger.end(ask, Attempts.used(1_000_000))).isEqualTo(LedgerStand.sek(1));
    }

    @Test
    void shouldTakeBackAReservationWhoseCommitWasNotAnswered() {
        // Given
        source.losesNextCommit = true;
        AttemptAsk ask = Attempts.of(stand.tenant, "m", 35_000_000);
        // When
        assertThatThrownBy(() -> ledger.reserve(ask)).isInstanceOf(LedgerAwayException.class);
        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> ledger.unwritten() == 0);
        assertThat(Books.reserved(stand.tenant, "m")).isZero();
        assertThat(Books.stateOf(ask.attemptId())).isEqualTo("RELEASED");
    }
}
