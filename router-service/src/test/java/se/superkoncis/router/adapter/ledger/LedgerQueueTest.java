package se.superkoncis.router.adapter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.superkoncis.router.domain.budget.AttemptAsk;

class LedgerQueueTest {

    private static final Duration LINGER = Duration.ofMillis(1);

    private final LedgerQueue queue = new LedgerQueue(1_000, LINGER);
    private final List<LedgerItem> written = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void shouldWriteAnEndThatStoodAsideHoweverManyAsksCome(int most) throws Exception {
        // Given
        LedgerItem end = end("old");
        queue.offer(end);
        long began = System.nanoTime();
        // When more comes than fits into a commit, until its time to stand aside is over and once more
        do {
            takeWhileMoreComes(most);
        } while (System.nanoTime() - began <= LINGER.toNanos());
        takeWhileMoreComes(most);
        // Then
        assertThat(written).contains(end);
    }

    @Test
    void shouldWriteTheEndBeforeTheNextAskOfItsMeeting() throws Exception {
        // Given
        LedgerItem end = end("m");
        queue.offer(end);
        queue.offer(ask("m"));
        // When
        written.addAll(queue.take(8, 0, false));
        // Then
        assertThat(written).hasSize(2).first().isEqualTo(end);
    }

    private void takeWhileMoreComes(int most) throws InterruptedException {
        for (int i = 0; i < most; i++) {
            queue.offer(ask("m-" + written.size() + "-" + i));
        }
        written.addAll(queue.take(most, 0, false));
    }

    private static LedgerItem ask(String meeting) {
        AttemptAsk ask = Attempts.of("acme", meeting, 10);
        return new LedgerItem.Reserve(ask, "{}", LedgerStand.caps(1, null, null, 1), new CompletableFuture<>());
    }

    private static LedgerItem end(String meeting) {
        return new LedgerItem.End(
                Attempts.of("acme", meeting, 10),
                Attempts.used(1),
                List.of(),
                "SETTLED",
                true,
                new CompletableFuture<>());
    }
}
