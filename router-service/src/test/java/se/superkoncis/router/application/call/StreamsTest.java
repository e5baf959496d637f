package se.superkoncis.router.application.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.superkoncis.embedded.provider.Behaviour;
import se.superkoncis.embedded.provider.Fault;
import se.superkoncis.router.domain.budget.AttemptEnd;
import se.superkoncis.router.domain.budget.AttemptEnd.CostSource;
import se.superkoncis.router.domain.call.CallOutcome.Answered;
import se.superkoncis.router.domain.call.CallOutcome.Failed;

class StreamsTest {

    private static final Duration TIME = Duration.ofSeconds(20);

    private final CallStand stand = new CallStand();
    private final List<String> chunks = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        stand.close();
    }

    @Test
    void shouldHandOnChunksInOrderAndChargeTheReportedUsage() {
        Answered answer = (Answered) stand.stream(chunks::add, TIME);

        assertThat(chunks).hasSizeGreaterThan(5).first().asString().contains("assistant");
        assertThat(chunks.get(chunks.size() - 1)).contains("usage");
        assertThat(answer.body()).isNull();
        assertThat(answer.usage().input()).isEqualTo(stand.provider.traffic().inputTokens());
        assertThat(stand.ledger.only().end().costSource()).isEqualTo(CostSource.REPORTED);
    }

    @Test
    void shouldEstimateAStreamWithoutUsageBlock() {
        stand.provider.next(Behaviour.of(Fault.NO_USAGE));

        Answered answer = (Answered) stand.stream(chunks::add, TIME);

        assertThat(stand.ledger.only().end().costSource()).isEqualTo(CostSource.ESTIMATED);
        assertThat(answer.usage().output())
                .isPositive()
                .isGreaterThanOrEqualTo(stand.provider.traffic().outputTokens() / 2);
        assertThat(answer.cost().amount()).isPositive();
    }

    @Test
    void shouldSettleForWhatWasUsedWhenTheClientGoesAway() {
        stand.provider.always(Behaviour.HONEST.withTokenDelay(Duration.ofMillis(20)));

        Failed failed = (Failed) stand.stream(chunk -> chunks.add(chunk) && chunks.size() < 4, TIME);

        assertThat(failed.errorClass()).isEqualTo("cancelled");
        assertThat(failed.begun()).isTrue();
        assertThat(chunks).hasSize(4);
        AttemptEnd end = stand.ledger.only().end();
        assertThat(end.outcome()).isEqualTo("cancelled");
        assertThat(end.costSource()).isEqualTo(CostSource.ESTIMATED);
        assertThat(end.usage().output()).isPositive().isLessThan(CallStand.OUTPUT);
        await().until(() -> stand.provider.traffic().abandoned() == 1);
        assertThat(end.usage().output())
                .isGreaterThanOrEqualTo(stand.provider.traffic().outputTokens() / 2);
    }

    @Test
    void shouldSettleForWhatWasUsedAtTheDeadline() {
        stand.provider.always(Behaviour.HONEST.withTokenDelay(Duration.ofMillis(400)));

        Failed failed = (Failed) stand.stream(chunks::add, Duration.ofMillis(1_500));

        assertThat(failed.errorClass()).isEqualTo("timeout");
        assertThat(stand.ledger.only().end().costSource()).isEqualTo(CostSource.ESTIMATED);
        assertThat(stand.ledger.open()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"CUT, connection", "HALF_BODY, bad_answer", "STALL, timeout"})
    void shouldNotLetAnotherAnswerWhatHasBegun(Fault fault, String error) {
        stand.deployment("second", 10);
        stand.config.set("deployments.first.stream-idle", "300ms");
        stand.provider.always("model-first", Behaviour.of(fault));

        Failed failed = (Failed) stand.stream(chunks::add, TIME);

        assertThat(failed.errorClass()).isEqualTo(error);
        assertThat(failed.begun()).isTrue();
        assertThat(failed.attempts()).isEqualTo(1);
        assertThat(stand.ledger.only().end().costSource()).isEqualTo(CostSource.ESTIMATED);
        assertThat(stand.provider.traffic().requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"SERVER_ERROR", "WRONG_CONTENT_TYPE", "HANG", "DISCONNECT"})
    void shouldLetTheNextAnswerWhatHasNotBegun(Fault fault) {
        stand.deployment("second", 10);
        stand.config.set("deployments.first.timeout", "300ms").set("deployments.first.max-retries", "0");
        stand.provider.always("model-first", Behaviour.of(fault));

        Answered answer = (Answered) stand.stream(chunks::add, TIME);

        assertThat(answer.deployment().name()).isEqualTo("second");
        assertThat(answer.attempts()).isEqualTo(2);
        assertThat(stand.ledger.open()).isZero();
    }

    @Test
    void shouldTakeASinkThatThrowsForOneThatHasGone() {
        Failed failed = (Failed) stand.stream(
                chunk -> {
                    throw new IllegalStateException("closed");
                },
                TIME);

        assertThat(failed.errorClass()).isEqualTo("cancelled");
        assertThat(stand.ledger.open()).isZero();
    }
}
