package se.superkoncis.kit.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private final AtomicInteger freed = new AtomicInteger();
    private final Workers workers = new Workers(2, freed::incrementAndGet);

    @Test
    void shouldCountStepsThatRunAndThatWait() throws InterruptedException {
        // Given
        CountDownLatch gate = new CountDownLatch(1);
        assertThat(workers.idle()).isEqualTo(2);
        // When
        for (int i = 0; i < 3; i++) {
            workers.execute(() -> await().until(() -> gate.getCount() == 0));
        }
        // Then
        assertThat(workers.idle()).isZero();
        // When
        gate.countDown();
        // Then
        await().until(() -> workers.idle() == 2 && freed.get() == 3);
        workers.end(1_000);
    }

    @Test
    void shouldLeaveOutWhatComesAfterTheEnd() throws InterruptedException {
        // Given
        AtomicInteger ran = new AtomicInteger();
        workers.end(1_000);
        // When an answer comes after the drain
        workers.execute(ran::incrementAndGet);
        // Then
        assertThat(ran).hasValue(0);
        assertThat(workers.idle()).isEqualTo(2);
    }

    @Test
    void shouldInterruptAStepThatDoesNotEndInTime() throws InterruptedException {
        // Given
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        workers.execute(() -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });
        begun.await();
        // When
        workers.end(0);
        // Then
        await().until(() -> interrupted.getCount() == 0);
    }
}
