package se.superkoncis.router.application.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.embedded.provider.Behaviour;
import se.superkoncis.embedded.provider.Fault;
import se.superkoncis.embedded.provider.Seen;
import se.superkoncis.router.domain.call.CallOutcome;
import se.superkoncis.router.domain.call.CallOutcome.Answered;
import se.superkoncis.router.domain.call.CallOutcome.Failed;

class ResilienceTest {

    private final CallStand stand = new CallStand();

    @AfterEach
    void stop() throws InterruptedException {
        stand.close();
    }

    @Test
    void shouldWaitAsLongAsTheProviderAsks() {
        stand.provider.next(Behaviour.rateLimited(Duration.ofSeconds(1)));
        long before = System.nanoTime();

        Answered answer = (Answered) stand.call();

        assertThat(answer.attempts()).isEqualTo(2);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(stand.ledger.ended().get(0).end().usage()).isNull();
    }

    @Test
    void shouldAskTheNextWhenTheWaitDoesNotFit() {
        stand.deployment("second", 10);
        stand.provider.next("model-first", Behaviour.rateLimited(Duration.ofSeconds(30)));

        Answered answer = (Answered) stand.call();

        assertThat(answer.deployment().name()).isEqualTo("second");
        assertThat(stand.models().status().get(0).coolingSeconds()).isBetween(20L, 30L);
    }

    @Test
    void shouldLeaveAStormAlone() {
        stand.deployment("second", 10);
        stand.provider.always("model-first", Behaviour.rateLimited(Duration.ofSeconds(60)));
        stand.call();
        long before = asked("model-first");

        List<CompletableFuture<CallOutcome>> calls = IntStream.range(0, 100)
                .mapToObj(i -> stand.later(Duration.ofSeconds(20)))
                .toList();

        assertThat(calls).allSatisfy(call -> assertThat(CallStand.end(call)).isInstanceOf(Answered.class));
        assertThat(asked("model-first")).isEqualTo(before).isEqualTo(1);
    }

    @Test
    void shouldWaitForTheOnlyDeploymentWhenThereIsTime() {
        stand.config.set("max-retry-wait", "100ms");
        stand.provider.next(Behaviour.rateLimited(Duration.ofSeconds(1)));
        Failed first = (Failed) stand.call();

        Answered second = (Answered) stand.call();

        assertThat(first.errorClass()).isEqualTo("rate_limited");
        assertThat(second.attempts()).isEqualTo(1);
    }

    @Test
    void shouldOpenTheBreakerOfAnIllDeploymentOnly() {
        stand.deployment("second", 10);
        stand.config
                .set("breaker.window", "4")
                .set("deployments.first.max-retries", "0")
                .set("breaker.delay", "60s");
        stand.provider.always("model-first", Behaviour.of(Fault.SERVER_ERROR));
        IntStream.range(0, 4).forEach(i -> stand.call());
        long before = asked("model-first");

        Answered answer = (Answered) stand.call();

        assertThat(answer.deployment().name()).isEqualTo("second");
        assertThat(answer.attempts()).isEqualTo(1);
        assertThat(asked("model-first")).isEqualTo(before).isEqualTo(4);
        assertThat(stand.models().status()).extracting(ModelStatus::breaker).containsExactly("OPEN", "CLOSED");
        assertThat(stand.models().status().get(0).lastError()).isEqualTo("server_error");
    }

    @Test
    void shouldComeBackWhenTheDeploymentIsWell() {
        stand.config
                .set("breaker.window", "2")
                .set("deployments.first.max-retries", "0")
                .set("breaker.delay", "200ms");
        stand.provider.next(Behaviour.of(Fault.SERVER_ERROR), Behaviour.of(Fault.SERVER_ERROR));
        stand.call();
        stand.call();
        assertThat(stand.models().status().get(0).breaker()).isEqualTo("OPEN");

        await().until(() -> stand.call() instanceof Answered);

        assertThat(stand.models().status().get(0).breaker()).isEqualTo("CLOSED");
    }

    @Test
    void shouldSendWhatDoesNotFitThroughTheBulkheadToTheNext() {
        stand.deployment("second", 10);
        stand.config.set("deployments.first.max-concurrent", "2").set("deployments.first.max-queued", "1");
        stand.provider.always("model-first", Behaviour.slow(Duration.ofMillis(1_500)));

        List<CompletableFuture<CallOutcome>> calls = IntStream.range(0, 10)
                .mapToObj(i -> stand.later(Duration.ofSeconds(20)))
                .toList();

        List<String> answered = calls.stream()
                .map(call -> ((Answered) CallStand.end(call)).deployment().name())
                .toList();
        assertThat(answered).filteredOn("first"::equals).hasSize(3);
        assertThat(answered).filteredOn("second"::equals).hasSize(7);
        assertThat(stand.ledger.asked()).hasSize(10);
    }

    @Test
    void shouldHoldManyOpenCallsWithoutAThreadEach() {
        stand.config.set("deployments.first.max-concurrent", "256");
        stand.provider.always(Behaviour.slow(Duration.ofSeconds(2)));
        stand.call();
        int threads = Thread.activeCount();

        List<CompletableFuture<CallOutcome>> calls = IntStream.range(0, 256)
                .mapToObj(i -> stand.later(Duration.ofSeconds(30)))
                .toList();

        await().until(() -> stand.provider.traffic().open() == 256);
        assertThat(Thread.activeCount()).isLessThan(threads + 20);
        assertThat(calls).allSatisfy(call -> assertThat(CallStand.end(call)).isInstanceOf(Answered.class));
    }

    private long asked(String model) {
        return stand.provider.seen().stream()
                .map(Seen::model)
                .filter(model::equals)
                .count();
    }
}
