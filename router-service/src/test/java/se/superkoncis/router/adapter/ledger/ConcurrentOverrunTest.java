package se.superkoncis.router.adapter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.Ledger.Answer;
import se.superkoncis.router.domain.call.CallOutcome.Refusal;

class ConcurrentOverrunTest {

    private final LedgerStand stand = new LedgerStand();

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void shouldReserveForExactlyFiveOfAThousandCallsAgainstACapForFive() throws Exception {
        // Given two replicas and a cap of 35 SEK
        List<PostgresLedger> replicas = List.of(stand.instance("a"), stand.instance("b"));
        List<AttemptAsk> asks = IntStream.range(0, 1_000)
                .mapToObj(i -> Attempts.of(stand.tenant, "m", 7_000_000))
                .toList();
        // When
        List<Answer> answers = together(asks, replicas);
        // Then
        List<Answer.Denied> denied = answers.stream()
                .filter(Answer.Denied.class::isInstance)
                .map(Answer.Denied.class::cast)
                .toList();
        assertThat(answers).filteredOn(Answer.Reserved.class::isInstance).hasSize(5);
        assertThat(denied)
                .hasSize(995)
                .allSatisfy(d -> assertThat(d.reason()).isEqualTo(Refusal.MEETING_BUDGET))
                .allSatisfy(d -> assertThat(d.remaining()).isEqualTo(LedgerStand.sek(0)));
        assertThat(Books.reserved(stand.tenant, "m")).isEqualTo(35_000_000);
        assertThat(Books.attempts(stand.tenant, "OPEN")).isEqualTo(5);
        assertThat(Books.boundOfTenant(stand.tenant)).isEqualTo(35_000_000);
        assertThat(stand.count("denied")).isEqualTo(995);
    }

    private static List<Answer> together(List<AttemptAsk> asks, List<PostgresLedger> replicas) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(200);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < asks.size(); i++) {
                AttemptAsk ask = asks.get(i);
                PostgresLedger replica = replicas.get(i % replicas.size());
                answers.add(callers.submit(() -> {
                    start.await();
                    return replica.reserve(ask);
                }));
            }
            start.countDown();
            List<Answer> all = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } finally {
            callers.shutdownNow();
        }
    }
}
