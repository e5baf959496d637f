package se.superkoncis.router.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.adapter.gateway.KeptAnswers.Kept;
import se.superkoncis.router.adapter.gateway.wire.RefusedException;
import se.superkoncis.router.application.TestSettings;
import se.superkoncis.router.application.gateway.Told;
import se.superkoncis.router.domain.gateway.Payer;
import se.superkoncis.router.domain.routing.Tier;

class KeptAnswersTest {

    private static final Payer PAYER = new Payer("acme", "m-1", "chat");

    private Instant now = Instant.parse("2026-12-01T08:00:00Z");
    private final AtomicInteger made = new AtomicInteger();
    private final KeptAnswers kept =
            new KeptAnswers(TestSettings.gateway(Map.of("router.gateway.kept-bytes", "4000")), new Clock() {
                @Override
                public java.time.ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            });

    @Test
    void shouldMakeOneAnswerForRequestsThatAreEqual() {
        // Given one that is still on its way
        CompletableFuture<Kept> coming = new CompletableFuture<>();
        CompletionStage<Kept> first = kept.answer(PAYER, "k", bytes("a"), () -> coming);
        // When
        CompletionStage<Kept> second = ask(PAYER, "k", "a");
        coming.complete(answer("x"));
        // Then
        assertThat(first.toCompletableFuture().join().repeated()).isFalse();
        assertThat(second.toCompletableFuture().join().repeated()).isTrue();
        assertThat(made).hasValue(0);
    }

    @Test
    void shouldNotGiveOneMeetingTheAnswerThatAnotherPaidFor() {
        // Given
        ask(PAYER, "k", "a");
        // When
        for (Payer other : new Payer[] {new Payer("acme", "m-2", "chat"), new Payer("acme", "m-1", "draft")}) {
            assertThatThrownBy(() -> ask(other, "k", "a")).isInstanceOf(RefusedException.class);
        }
        CompletionStage<Kept> stranger = ask(new Payer("other", "m-1", "chat"), "k", "a");
        // Then
        assertThat(stranger.toCompletableFuture().join().repeated()).isFalse();
    }

    @Test
    void shouldNotKeepAFailureNorAnAnswerPastItsTime() {
        // Given
        kept.answer(PAYER, "k", bytes("a"), () -> CompletableFuture.failedFuture(new IllegalStateException()));
        assertThat(ask(PAYER, "k", "a").toCompletableFuture().join().repeated()).isFalse();
        // When
        now = now.plus(Duration.ofMinutes(10));
        // Then
        assertThat(ask(PAYER, "k", "b").toCompletableFuture().join().repeated()).isFalse();
        assertThat(made).hasValue(2);
    }

    @Test
    void shouldForgetTheOldestWhenTooMuchIsKept() {
        // When
        for (String key : new String[] {"1", "2", "3"}) {
            kept.answer(PAYER, key, bytes("a"), () -> CompletableFuture.completedFuture(answer("x".repeat(800))));
        }
        // Then
        assertThat(ask(PAYER, "3", "a").toCompletableFuture().join().repeated()).isTrue();
        assertThat(ask(PAYER, "1", "a").toCompletableFuture().join().repeated()).isFalse();
    }

    private CompletionStage<Kept> ask(Payer payer, String key, String request) {
        return kept.answer(payer, key, bytes(request), () -> {
            made.incrementAndGet();
            return CompletableFuture.completedFuture(answer("y"));
        });
    }

    private static Kept answer(String body) {
        return new Kept(body, new Told(UUID.randomUUID(), Tier.FAST, "MODE_LIVE", new MicroSek(1), "d"), false);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
