package se.superkoncis.kit.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
    void shouldBringOneJobToItsEndBeforeItTakesUpTheNext() throws InterruptedException {
        // Given a worker that is busy while two answers come, each with something to do after it
        Workers one = new Workers(1, () -> {});
        CountDownLatch gate = hold(one);
        List<String> done = new CopyOnWriteArrayList<>();
        for (String job : List.of("a", "b")) {
            one.execute(() -> {
                done.add(job + " read");
                one.execute(() -> {
                    done.add(job + " checked");
                    one.execute(() -> done.add(job + " written"));
                });
            });
        }
        // When
        gate.countDown();
        // Then
        await().until(() -> done.size() == 6);
        assertThat(done).containsExactly("a read", "a checked", "a written", "b read", "b checked", "b written");
        one.end(1_000);
    }

    @Test
    void shouldLetAnswersAndBeginningsTakeTurns() throws InterruptedException {
        // Given
        Workers one = new Workers(1, () -> {});
        CountDownLatch gate = hold(one);
        List<String> done = new CopyOnWriteArrayList<>();
        for (int i = 1; i <= 3; i++) {
            String number = " " + i;
            one.execute(() -> done.add("answer" + number));
        }
        for (int i = 1; i <= 2; i++) {
            String number = " " + i;
            one.begin(() -> done.add("begin" + number));
        }
        // When
        gate.countDown();
        // Then
        await().until(() -> done.size() == 5);
        assertThat(done).containsExactly("begin 1", "answer 1", "begin 2", "answer 2", "answer 3");
        one.end(1_000);
    }

    @Test
    void shouldWantAJobToBeginOnlyForAnIdleWorkerOrItsTurn() throws InterruptedException {
        // Given
        Workers one = new Workers(1, () -> {});
        assertThat(one.room()).isEqualTo(1);
        // When it is busy
        CountDownLatch gate = hold(one);
        // Then
        assertThat(one.room()).isZero();
        // When answers wait
        one.execute(() -> {});
        one.execute(() -> {});
        // Then
        assertThat(one.room()).isEqualTo(1);
        // When the one whose turn is next is there
        one.begin(() -> {});
        // Then
        assertThat(one.room()).isZero();
        gate.countDown();
        one.end(1_000);
    }

    private static CountDownLatch hold(Workers workers) throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        workers.execute(() -> {
            held.countDown();
            await().until(() -> gate.getCount() == 0);
        });
        held.await();
        return gate;
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
