package se.superkoncis.router.adapter.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.Ledger.Answer;
import se.superkoncis.router.domain.budget.LedgerAwayException;

/** A fault of ours in the middle of a batch: the others are told and written all the same, and nothing is forgotten. */
class BrokenWriterTest {

    private final LedgerStand stand = new LedgerStand("max-backoff", "300ms");
    private final SwitchedSource source = new SwitchedSource(stand.app());

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void shouldTellTheOthersWhenOneVerdictCannotBeTold() {
        // Given figures that break when something is denied
        PostgresLedger ledger = ledgerThatCannotCount("denied");
        // When
        List<CompletionStage<Answer>> answers = IntStream.range(0, 9)
                .mapToObj(i -> ledger.setAside(Attempts.of(stand.tenant, "m" + i, i == 4 ? 36_000_000 : 1_000_000)))
                .toList();
        // Then
        for (int i = 0; i < answers.size(); i++) {
            if (i == 4) {
                assertThatThrownBy(() -> end(answers.get(4))).hasCauseInstanceOf(LedgerAwayException.class);
            } else {
                assertThat(end(answers.get(i))).isEqualTo(new Answer.Reserved());
            }
        }
        await().until(() -> ledger.unwritten() == 0);
    }

    @Test
    void shouldCountAndKeepEveryItemOfABatchThatBreaks() {
        // Given figures that break when a failure is counted, and open attempts
        PostgresLedger ledger = ledgerThatCannotCount("failures");
        List<AttemptAsk> open = IntStream.range(0, 5)
                .mapToObj(i -> Attempts.of(stand.tenant, "m" + i, 1_000_000))
                .toList();
        open.forEach(ledger::reserve);
        source.away = true;
        // When
        List<CompletionStage<MicroSek>> ends = open.stream()
                .map(ask -> ledger.settle(ask, Attempts.used(600_000)))
                .toList();
        CompletionStage<Answer> ask = ledger.setAside(Attempts.of(stand.tenant, "late", 1_000_000));
        // Then all hear of it at once, and what must not be lost is kept
        ends.forEach(end -> assertThatThrownBy(() -> end(end)).hasCauseInstanceOf(LedgerAwayException.class));
        assertThatThrownBy(() -> end(ask)).hasCauseInstanceOf(LedgerAwayException.class);
        assertThat(ledger.unwritten()).isGreaterThanOrEqualTo(5);
        source.away = false;
        await().until(() -> ledger.unwritten() == 0);
        assertThat(Books.sums(stand.tenant).settled()).isEqualTo(5 * 600_000);
        assertThat(Books.sums(stand.tenant).reserved()).isZero();
    }

    private static <T> T end(CompletionStage<T> stage) {
        CompletableFuture<T> future = stage.toCompletableFuture();
        return future.orTimeout(15, TimeUnit.SECONDS).join();
    }

    private PostgresLedger ledgerThatCannotCount(String what) {
        SimpleMeterRegistry broken = new SimpleMeterRegistry() {
            @Override
            protected Counter newCounter(Meter.Id id) {
                if (id.getName().endsWith(what)) {
                    throw new IllegalStateException("cannot count " + what);
                }
                return super.newCounter(id);
            }
        };
        return stand.instance("broken", source, stand.events, new LedgerMeters(broken));
    }
}
