package se.superkoncis.router.application.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.embedded.provider.Behaviour;
import se.superkoncis.embedded.provider.Fault;
import se.superkoncis.router.domain.call.CallOutcome;
import se.superkoncis.router.domain.call.CallOutcome.Answered;
import se.superkoncis.router.domain.call.CallOutcome.Failed;
import se.superkoncis.router.domain.call.CallOutcome.Refused;
import se.superkoncis.router.domain.call.ChunkSink;

/** The circuit breaker hears of what the provider did, and of nothing else. */
class BreakerTest {

    private static final Duration TIME = Duration.ofSeconds(20);

    private final CallStand stand = new CallStand();

    @BeforeEach
    void smallWindow() {
        stand.config.set("breaker.window", "2").set("breaker.delay", "200ms").set("deployments.first.max-retries", "0");
    }

    @AfterEach
    void stop() throws InterruptedException {
        stand.close();
    }

    @Test
    void shouldNotBeClosedByAttemptsThatWereDenied() {
        // Given
        open();
        stand.ledger.cap(0);
        // When the delay is over and the one that may find out has no money
        await().until(() -> stand.call() instanceof Refused);
        // Then
        assertThat(breaker()).isNotEqualTo("CLOSED");
        stand.ledger.cap(Long.MAX_VALUE);
        stand.provider.always(Behaviour.HONEST);
        await().until(() -> stand.call() instanceof Answered);
        assertThat(breaker()).isEqualTo("CLOSED");
    }

    @Test
    void shouldOpenHoweverManyAttemptsWereDeniedBetweenTheFailures() {
        // Given
        stand.config.set("breaker.window", "4");
        stand.provider.always(Behaviour.of(Fault.SERVER_ERROR));
        // When
        for (int failure = 0; failure < 4; failure++) {
            stand.ledger.cap(Long.MAX_VALUE);
            assertThat(stand.call()).isInstanceOf(Failed.class);
            stand.ledger.cap(0);
            for (int denied = 0; denied < 3; denied++) {
                stand.call();
            }
        }
        // Then
        assertThat(breaker()).isEqualTo("OPEN");
    }

    @Test
    void shouldNotBeClosedByACallerWhoLeftBeforeTheFirstWord() {
        // Given
        open();
        stand.provider.always(Behaviour.of(Fault.HANG));
        AtomicInteger attempts = new AtomicInteger();
        ChunkSink leaver = new ChunkSink() {
            @Override
            public boolean accept(String json) {
                return true;
            }

            @Override
            public void attempt(Runnable cancel) {
                attempts.incrementAndGet();
                cancel.run();
            }
        };
        // When
        await().until(() -> stand.stream(leaver, TIME) instanceof Failed failed
                && failed.errorClass().equals("cancelled"));
        // Then
        assertThat(attempts).hasValue(1);
        assertThat(breaker()).isEqualTo("OPEN");
    }

    @Test
    void shouldGiveMoneyBackThatWasSetAsideWhileTheBreakerOpened() throws Exception {
        // Given a call whose reservation is made and not yet heard of
        CountDownLatch reserved = new CountDownLatch(1);
        CountDownLatch opened = new CountDownLatch(1);
        stand.config.set("breaker.delay", "60s");
        stand.ledger.afterReserving(ask -> {
            if (reserved.getCount() > 0) {
                reserved.countDown();
                join(opened);
            }
        });
        CompletableFuture<CallOutcome> early = stand.later(TIME);
        reserved.await();
        open();
        long asked = stand.provider.traffic().requests();
        // When
        opened.countDown();
        // Then
        assertThat(CallStand.end(early)).isInstanceOf(Failed.class);
        assertThat(stand.provider.traffic().requests()).isEqualTo(asked);
        assertThat(stand.ledger.open()).isZero();
        assertThat(stand.ledger.ended())
                .hasSize(3)
                .last()
                .satisfies(ended -> assertThat(ended.end().usage()).isNull());
    }

    @Test
    void shouldReserveNothingWhileItIsOpen() {
        stand.config.set("breaker.delay", "60s");
        open();

        CallOutcome outcome = stand.call();

        assertThat(((Failed) outcome).attempts()).isZero();
        assertThat(stand.ledger.asked()).hasSize(2);
    }

    @Test
    void shouldTellOfAFallbackOnlyWhenThereIsOneToFallBackTo() {
        // Given
        stand.provider.always("model-first", Behaviour.of(Fault.SERVER_ERROR));
        // When
        stand.call();
        // Then
        assertThat(stand.fallbacks).isEmpty();
    }

    @Test
    void shouldTellOfEachDeploymentThatWasGivenUpForAnother() {
        // Given
        stand.deployment("second", 10).deployment("third", 10);
        stand.config.set("deployments.second.max-retries", "0");
        stand.provider.always("model-first", Behaviour.of(Fault.SERVER_ERROR));
        stand.provider.always("model-second", Behaviour.rateLimited(Duration.ofSeconds(60)));
        // When
        stand.call();
        // Then
        assertThat(stand.fallbacks).containsExactly("first server_error", "second rate_limited");
    }

    /** Two failures in a window of two. */
    private void open() {
        stand.provider.always(Behaviour.of(Fault.SERVER_ERROR));
        stand.call();
        stand.call();
        assertThat(breaker()).isEqualTo("OPEN");
    }

    private String breaker() {
        return stand.models().status().get(0).breaker();
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
