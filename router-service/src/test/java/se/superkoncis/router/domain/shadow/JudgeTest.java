package se.superkoncis.router.domain.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.superkoncis.router.domain.recap.Point;
import se.superkoncis.router.domain.recap.Recap;
import se.superkoncis.router.domain.recap.Section;

class JudgeTest {

    private static final Duration PROMISE = Duration.ofSeconds(90);
    private static final List<String> SHOWN =
            List.of("Leveransen flyttas till den 15 juni.", "Sara skickar planen till kunden.");

    @Test
    void shouldPassATrialThatSaysMuchOfWhatWasShown() {
        // When
        Verdict verdict = judge(recap("Leveransen av portalen flyttas till juni."), 0, Duration.ofSeconds(3));
        // Then
        assertThat(verdict.code()).isEqualTo("PASS");
        assertThat(verdict.reasons()).isEmpty();
        assertThat(verdict.agreement()).isBetween(0.3, 0.7);
    }

    @Test
    void shouldFailATrialAboutSomethingElse() {
        assertThat(judge(recap("Katten sover på soffan."), 0, Duration.ZERO).reasons())
                .containsExactly("ABOUT_SOMETHING_ELSE");
    }

    @Test
    void shouldFailAModelWhosePointsHadToBeDropped() {
        assertThat(judge(recap("Leveransen flyttas till den 15 juni."), 1, Duration.ZERO)
                        .reasons())
                .containsExactly("MADE_UP");
    }

    @Test
    void shouldFailWhatBreaksThePromise() {
        assertThat(judge(recap("Leveransen flyttas till den 15 juni."), 0, PROMISE.plusMillis(1))
                        .reasons())
                .containsExactly("TOO_SLOW");
    }

    @Test
    void shouldFailATrialWithoutPointsBesideARecapThatHasSome() {
        assertThat(judge(recap(), 0, Duration.ZERO).reasons()).contains("NO_POINTS");
    }

    @Test
    void shouldSayWhyThereIsNoTrial() {
        assertThat(Judge.judge(new Trial("MODEL_FAILED", Optional.empty(), 0, Duration.ZERO, PROMISE, SHOWN)))
                .isEqualTo(new Verdict("FAILED", List.of("MODEL_FAILED"), null));
    }

    @Test
    void shouldHaveNothingToCompareWithAnEmptyRecap() {
        assertThat(Judge.judge(new Trial(null, Optional.of(recap()), 0, Duration.ZERO, PROMISE, List.of())))
                .isEqualTo(new Verdict("PASS", List.of(), null));
    }

    private static Verdict judge(Recap recap, int dropped, Duration latency) {
        return Judge.judge(new Trial(null, Optional.of(recap), dropped, latency, PROMISE, SHOWN));
    }

    private static Recap recap(String... texts) {
        List<Point> points = List.of(texts).stream()
                .map(text -> new Point(Section.TOPIC, text, List.of(0)))
                .toList();
        return new Recap("sv", points, String.join("\n", texts), List.of());
    }
}
