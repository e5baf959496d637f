package se.superkoncis.router.application.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.superkoncis.embedded.provider.Behaviour;
import se.superkoncis.embedded.provider.Fault;
import se.superkoncis.router.domain.budget.AttemptEnd.CostSource;
import se.superkoncis.router.domain.call.CallOutcome.Answered;
import se.superkoncis.router.domain.call.CallOutcome.Failed;
import se.superkoncis.router.domain.call.CallOutcome.Refusal;
import se.superkoncis.router.domain.call.CallOutcome.Refused;
import se.superkoncis.router.domain.routing.Tier;

/** What goes wrong at providers, and what it costs. */
class ProviderFaultsTest {

    private final CallStand stand = new CallStand();

    @AfterEach
    void stop() throws InterruptedException {
        stand.close();
    }

    @Test
    void shouldChargeWhatTheProviderReports() {
        stand.provider.always(Behaviour.HONEST.withCachedShare(0.5));

        Answered answer = (Answered) stand.call();

        assertThat(answer.body()).contains("pilot in Malmö");
        assertThat(answer.usage().input()).isEqualTo(stand.provider.traffic().inputTokens());
        assertThat(answer.usage().cachedInput()).isEqualTo(answer.usage().input() / 2);
        assertThat(answer.usage().output()).isEqualTo(stand.provider.traffic().outputTokens());
        assertThat(stand.ledger.only().end().costSource()).isEqualTo(CostSource.REPORTED);
        assertThat(answer.cost().amount()).isEqualTo(stand.ledger.settled());
        assertThat(stand.seen).singleElement().satisfies(seen -> {
            assertThat(seen.responseModel()).isEqualTo("model-first");
            assertThat(seen.host()).isEqualTo("127.0.0.1");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "DISCONNECT, connection, WORST_CASE",
        "CUT, connection, WORST_CASE",
        "HALF_BODY, bad_answer, WORST_CASE",
        "WRONG_CONTENT_TYPE, bad_answer, WORST_CASE",
        "NO_CHOICES, bad_answer, WORST_CASE"
    })
    void shouldChargeAnUnknownOutcomeInFullAndAskAgain(Fault fault, String error, CostSource source) {
        stand.provider.next(Behaviour.of(fault));

        Answered answer = (Answered) stand.call();

        List<MemoryLedger.Ended> ended = stand.ledger.ended();
        assertThat(ended).hasSize(2);
        assertThat(ended.get(0).end().errorClass()).isEqualTo(error);
        assertThat(ended.get(0).end().costSource()).isEqualTo(source);
        assertThat(ended.get(0).cost()).isEqualTo(ended.get(0).ask().worstCase());
        assertThat(answer.attempts()).isEqualTo(2);
        assertThat(answer.cost().amount()).isEqualTo(stand.ledger.settled());
        assertThat(stand.ledger.open()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"SERVER_ERROR", "UNAVAILABLE"})
    void shouldReleaseAnErrorBeforeTheFirstWordAndAskAgain(Fault fault) {
        stand.provider.next(Behaviour.of(fault));

        Answered answer = (Answered) stand.call();

        List<MemoryLedger.Ended> ended = stand.ledger.ended();
        assertThat(ended).hasSize(2);
        assertThat(ended.get(0).end().outcome()).isEqualTo("failed");
        assertThat(ended.get(0).end().errorClass()).isEqualTo("server_error");
        assertThat(ended.get(0).end().usage()).isNull();
        assertThat(answer.attempts()).isEqualTo(2);
        assertThat(answer.cost()).isEqualTo(ended.get(1).cost());
        assertThat(stand.ledger.open()).isZero();
    }

    @Test
    void shouldReleaseAnErrorInThePlaceOfAStream() {
        stand.provider.next(Behaviour.of(Fault.SERVER_ERROR));

        Answered answer = (Answered) stand.stream(chunk -> true, Duration.ofSeconds(20));

        assertThat(answer.attempts()).isEqualTo(2);
        assertThat(stand.ledger.ended().get(0).end().usage()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"BAD_REQUEST", "BAD_KEY", "NO_MODEL"})
    void shouldReleaseWhatWasRefusedAndNotAskAgain(Fault fault) {
        stand.provider.always(Behaviour.of(fault));

        Failed failed = (Failed) stand.call();

        assertThat(failed.errorClass()).isEqualTo("refused_by_provider");
        assertThat(failed.cost().amount()).isZero();
        assertThat(stand.ledger.only().end().usage()).isNull();
        assertThat(stand.provider.traffic().requests()).isEqualTo(1);
    }

    @Test
    void shouldReleaseWhenNobodyIsThere() {
        stand.config.set("deployments.first.base-url", "http://127.0.0.1:1/v1");

        Failed failed = (Failed) stand.call();

        assertThat(failed.errorClass()).isEqualTo("connection");
        assertThat(failed.attempts()).isEqualTo(3);
        assertThat(failed.cost().amount()).isZero();
        assertThat(stand.ledger.open()).isZero();
    }

    @Test
    void shouldChargeAHangInFullAndLetTheNextAnswer() {
        stand.deployment("second", 10);
        stand.config.set("deployments.first.timeout", "300ms");
        stand.provider.always("model-first", Behaviour.of(Fault.HANG));

        Answered answer = (Answered) stand.call();

        assertThat(answer.deployment().name()).isEqualTo("second");
        assertThat(stand.ledger.ended().get(0).end().errorClass()).isEqualTo("timeout");
        assertThat(stand.ledger.ended().get(0).end().costSource()).isEqualTo(CostSource.WORST_CASE);
        await().until(() -> stand.provider.traffic().open() == 0);
    }

    @Test
    void shouldCutAnAttemptToTheDeadline() {
        stand.provider.always(Behaviour.of(Fault.HANG));

        Failed failed = (Failed) stand.call(Duration.ofMillis(500));

        assertThat(failed.errorClass()).isEqualTo("timeout");
        assertThat(stand.ledger.open()).isZero();
        await().until(() -> stand.provider.traffic().abandoned() == 1);
    }

    @Test
    void shouldNotBeginWhenTheTimeIsUp() {
        Refused refused = (Refused) stand.call(Duration.ofMillis(-1));

        assertThat(refused.reason()).isEqualTo(Refusal.DEADLINE);
        assertThat(stand.provider.traffic().requests()).isZero();
    }

    @Test
    void shouldEstimateAnAnswerWithoutUsage() {
        stand.provider.next(Behaviour.of(Fault.NO_USAGE));

        Answered answer = (Answered) stand.call();

        assertThat(stand.ledger.only().end().costSource()).isEqualTo(CostSource.ESTIMATED);
        assertThat(answer.usage().input())
                .isGreaterThanOrEqualTo(stand.provider.traffic().inputTokens());
        assertThat(answer.usage().output())
                .isGreaterThanOrEqualTo(stand.provider.traffic().outputTokens());
    }

    @Test
    void shouldRefuseAnAnswerThatIsTooLarge() {
        stand.config.set("max-answer", "64").set("deployments.first.max-retries", "0");

        Failed failed = (Failed) stand.call();

        assertThat(failed.errorClass()).isEqualTo("bad_answer");
        assertThat(stand.ledger.only().end().costSource()).isEqualTo(CostSource.WORST_CASE);
    }

    @Test
    void shouldNotSendEmbeddingsToAModelThatChats() {
        Refused refused = (Refused) stand.embed();

        assertThat(refused.reason()).isEqualTo(Refusal.NO_DEPLOYMENT);
        assertThat(stand.models().has(Tier.FAST)).isTrue();
        assertThat(stand.provider.traffic().requests()).isZero();
    }

    @Test
    void shouldCountEverySurface() {
        stand.config.set("deployments.first.kinds", "chat,embeddings");
        stand.call();
        stand.stream(chunk -> true, Duration.ofSeconds(20));
        stand.embed();

        long tokens = stand.ledger.ended().stream()
                .mapToLong(one -> one.end().usage().input() + one.end().usage().output())
                .sum();

        assertThat(stand.ledger.ended()).hasSize(3).allMatch(one -> one.end().costSource() == CostSource.REPORTED);
        assertThat(tokens)
                .isPositive()
                .isEqualTo(stand.provider.traffic().inputTokens()
                        + stand.provider.traffic().outputTokens());
        assertThat(stand.seen).extracting(seen -> seen.operation()).containsExactly("chat", "chat", "embeddings");
    }
}
