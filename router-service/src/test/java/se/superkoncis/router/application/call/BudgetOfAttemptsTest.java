package se.superkoncis.router.application.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.embedded.provider.Behaviour;
import se.superkoncis.embedded.provider.Fault;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.call.CallOutcome;
import se.superkoncis.router.domain.call.CallOutcome.Answered;
import se.superkoncis.router.domain.call.CallOutcome.Failed;
import se.superkoncis.router.domain.call.CallOutcome.Refusal;
import se.superkoncis.router.domain.call.CallOutcome.Refused;
import se.superkoncis.router.domain.routing.Tier;

/** No attempt without a reservation on the model that will be billed, and each reservation ends once. */
class BudgetOfAttemptsTest {

    private final CallStand stand = new CallStand();

    @AfterEach
    void stop() throws InterruptedException {
        stand.close();
    }

    @Test
    void shouldReserveEachRetryAnew() {
        stand.provider.always(Behaviour.of(Fault.DISCONNECT));

        Failed failed = (Failed) stand.call();

        assertThat(failed.attempts()).isEqualTo(3);
        assertThat(stand.ledger.asked()).extracting(AttemptAsk::attempt).containsExactly(1, 2, 3);
        assertThat(stand.ledger.ended()).hasSize(3);
        assertThat(failed.cost().amount()).isEqualTo(stand.ledger.settled());
    }

    @Test
    void shouldReserveAFallbackAtThePriceOfTheModelThatIsBilled() {
        stand.deployment("dear", 1_000);
        stand.config.set("deployments.first.max-retries", "0");
        stand.provider.next("model-first", Behaviour.of(Fault.SERVER_ERROR));

        Answered answer = (Answered) stand.call();

        AttemptAsk dear = stand.ledger.asked().get(1);
        assertThat(dear.deployment().name()).isEqualTo("dear");
        assertThat(dear.worstCase().amount()).isEqualTo((dear.inputTokens() + dear.outputTokens()) * 1_000);
        assertThat(answer.cost().amount()).isEqualTo(stand.ledger.settled());
    }

    @Test
    void shouldNotLetAFallbackEscapeTheBudget() {
        stand.deployment("dear", 1_000);
        stand.config.set("deployments.first.max-retries", "0");
        stand.ledger.cap(20_000);
        stand.provider.next("model-first", Behaviour.of(Fault.SERVER_ERROR));

        Failed failed = (Failed) stand.call();

        assertThat(failed.errorClass()).isEqualTo("server_error");
        assertThat(stand.provider.seen()).extracting(seen -> seen.model()).containsExactly("model-first");
        assertThat(stand.ledger.overdrawn()).isFalse();
    }

    @Test
    void shouldLetACheaperFallbackAnswerWhenTheFirstIsTooDear() {
        stand.deployment("cheap", 1);
        stand.ledger.cap(1_000);

        Answered answer = (Answered) stand.call();

        assertThat(answer.deployment().name()).isEqualTo("cheap");
        assertThat(answer.attempts()).isEqualTo(1);
    }

    @Test
    void shouldSayThatTheBudgetIsUsedUp() {
        stand.ledger.cap(5);

        Refused refused = (Refused) stand.call();

        assertThat(refused.reason()).isEqualTo(Refusal.MEETING_BUDGET);
        assertThat(refused.detail()).contains("0.000005 SEK are left");
        assertThat(stand.provider.traffic().requests()).isZero();
    }

    @Test
    void shouldCallNoModelWhenTheLedgerIsAway() {
        stand.deployment("second", 1);
        stand.ledger.away();

        Refused refused = (Refused) stand.call();

        assertThat(refused.reason()).isEqualTo(Refusal.LEDGER_AWAY);
        assertThat(stand.provider.traffic().requests()).isZero();
    }

    @Test
    void shouldAnswerEvenWhenTheEndCannotBeWrittenYet() {
        stand.ledger.awayAtTheEnd();

        Answered answer = (Answered) stand.call();

        assertThat(answer.cost().amount())
                .isEqualTo(10 * (answer.usage().input() + answer.usage().output()));
    }

    @Test
    void shouldSkipAModelWithoutPriceAndRefuseWhenNoneHasOne() {
        stand.config.set("deployments.first.price-key", "simulated/nobody-knows");

        Refused refused = (Refused) stand.call();

        assertThat(refused.reason()).isEqualTo(Refusal.PRICE_UNKNOWN);
        assertThat(refused.detail()).contains("simulated/nobody-knows");
        assertThat(stand.models().has(Tier.FAST)).isFalse();
        assertThat(stand.provider.traffic().requests()).isZero();
    }

    @Test
    void shouldUseTheNextModelWhenTheFirstHasNoPrice() {
        stand.deployment("second", 1);
        stand.config.set("deployments.first.price-key", "simulated/nobody-knows");

        Answered answer = (Answered) stand.call();

        assertThat(answer.deployment().name()).isEqualTo("second");
    }

    @Test
    void shouldLeakNoReservationWhateverHappens() {
        stand.deployment("second", 20);
        stand.config
                .set("deployments.first.timeout", "200ms")
                .set("deployments.second.timeout", "200ms")
                .set("deployments.first.stream-idle", "200ms")
                .set("deployments.second.stream-idle", "200ms")
                .set("breaker.window", "1000");
        stand.ledger.cap(2_000_000);
        Fault[] faults = Fault.values();
        Random chance = new Random(7);
        Behaviour[] script = IntStream.range(0, 600)
                .mapToObj(i -> Behaviour.of(faults[chance.nextInt(faults.length)]))
                .toArray(Behaviour[]::new);
        stand.provider.next(script);

        List<CompletableFuture<CallOutcome>> calls = IntStream.range(0, 150)
                .mapToObj(i -> i % 3 == 0
                        ? stand.later(Duration.ofMillis(50 + i * 20L))
                        : i % 3 == 1
                                ? CompletableFuture.supplyAsync(
                                        () -> stand.stream(chunk -> chunk.length() % 7 != 0, Duration.ofSeconds(4)),
                                        CallStand.THREADS)
                                : stand.later(Duration.ofSeconds(4)))
                .toList();

        assertThat(calls).allSatisfy(call -> assertThat(CallStand.end(call)).isNotNull());
        assertThat(stand.ledger.open()).isZero();
        assertThat(stand.ledger.ended()).hasSameSizeAs(stand.ledger.asked());
        assertThat(stand.ledger.overdrawn()).isFalse();
    }
}
