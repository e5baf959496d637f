package se.superkoncis.router.application.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import se.superkoncis.router.config.ModelConfig;
import se.superkoncis.router.domain.budget.AttemptEnd.CostSource;
import se.superkoncis.router.domain.call.CallFacts;
import se.superkoncis.router.domain.call.CallOutcome;
import se.superkoncis.router.domain.call.CallOutcome.Answered;
import se.superkoncis.router.domain.call.CallOutcome.Failed;
import se.superkoncis.router.domain.call.ChunkSink;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.price.Usage;
import se.superkoncis.router.domain.provider.AttemptSeen;
import se.superkoncis.router.domain.provider.CallObserver;
import se.superkoncis.router.domain.provider.Charge;
import se.superkoncis.router.domain.provider.ErrorClass;
import se.superkoncis.router.domain.provider.ModelWire;
import se.superkoncis.router.domain.provider.Reply;

/** A bug beside a call is no reason to pay twice, to lose what was paid for, or to leave money set aside. */
class BugsBesideACallTest {

    private static final Usage USED = new Usage(10, 0, 5);

    private final MemoryLedger ledger = new MemoryLedger();
    private final List<String> asked = new ArrayList<>();

    @Test
    void shouldHandOnAnAnswerThatWasPaidForWhenAnObserverFails() {
        // Given
        CallObserver broken = new CallObserver() {
            @Override
            public void attempted(AttemptSeen attempt) {
                throw new IllegalStateException("a metric cannot be written");
            }

            @Override
            public void called(CallFacts facts, CallOutcome outcome) {
                throw new IllegalStateException("a metric cannot be written");
            }
        };
        // When
        CallOutcome outcome = call(
                deployment -> CompletableFuture.completedFuture(
                        new Reply.Good("{}", deployment.model(), Charge.reported(USED))),
                broken);
        // Then
        assertThat(outcome).isInstanceOf(Answered.class);
        assertThat(asked).containsExactly("first");
        assertThat(ledger.settled()).isEqualTo(150);
    }

    @Test
    void shouldEndTheReservationOfARequestThatCouldNotBeSent() {
        // When
        CallOutcome outcome = call(deployment -> {
            throw new IllegalArgumentException("a header cannot be written");
        });
        // Then
        assertThat(outcome).isInstanceOf(Failed.class);
        assertThat(asked).contains("first", "second");
        assertThat(ledger.open()).isZero();
        assertThat(ledger.settled()).isZero();
    }

    @Test
    void shouldChargeTheWorstCaseOfARequestThatBrokeOnItsWay() {
        // When
        CallOutcome outcome =
                call(deployment -> CompletableFuture.failedFuture(new IllegalStateException("a bug in the adapter")));
        // Then
        assertThat(outcome).isInstanceOf(Failed.class);
        assertThat(ledger.open()).isZero();
        assertThat(ledger.ended())
                .isNotEmpty()
                .extracting(e -> e.end().costSource())
                .containsOnly(CostSource.WORST_CASE);
    }

    private CallOutcome call(Function<Deployment, CompletionStage<Reply>> replies, CallObserver... observers) {
        FlatPrices prices = new FlatPrices();
        ModelConfig config = new ModelConfig();
        for (String name : List.of("first", "second")) {
            config.deployment(name, "fast", "http://127.0.0.1:1/v1");
            config.set("deployments." + name + ".order", name.equals("first") ? "1" : "2");
            config.set("deployments." + name + ".max-retries", "0");
            prices.price("simulated/" + name, 10);
        }
        CallModels models = new CallModels(
                config.build(), prices, ledger, new Wire(replies), List.of(observers), Clock.systemUTC());
        return CallStand.end(models.call(CallStand.request(
                        ModelRequest.Kind.CHAT, CallStand.CHAT, CallStand.OUTPUT, Duration.ofSeconds(20)))
                .toCompletableFuture());
    }

    /** Replies as told. */
    private final class Wire implements ModelWire {

        private final Function<Deployment, CompletionStage<Reply>> replies;

        Wire(Function<Deployment, CompletionStage<Reply>> replies) {
            this.replies = replies;
        }

        @Override
        public Exchange send(Deployment deployment, ModelRequest request, ChunkSink sink, Duration most) {
            asked.add(deployment.name());
            CompletionStage<Reply> reply = replies.apply(deployment);
            return new Exchange() {
                @Override
                public CompletionStage<?> begun() {
                    return new CompletableFuture<>();
                }

                @Override
                public CompletionStage<Reply> reply() {
                    return reply;
                }

                @Override
                public void cancel(ErrorClass why) {
                    // Nothing is under way.
                }
            };
        }

        @Override
        public String host(Deployment deployment) {
            return "127.0.0.1";
        }

        @Override
        public Optional<String> problem(Deployment deployment) {
            return Optional.empty();
        }
    }
}
