package se.superkoncis.router.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.routing.Shares.Share;
import se.superkoncis.router.domain.routing.choice.ChooseRoute;

/** Each cap alone, on a meeting that would get the deep tier. */
class CapsTest {

    private static final Duration IN_TIME = Duration.ofSeconds(90);
    private static final Route DEEP = new Route(Tier.DEEP, "MODE_LIVE_DEFAULT_DEEP");

    private final ChooseRoute choose = new ChooseRoute();

    @ParameterizedTest
    @CsvSource({"100, 100, DEEP, ''", "50, 50, DEEP, ''", "50, 51, FAST, _DEEP_STEP", "0, 1, FAST, _DEEP_STOPPED"})
    void shouldBringDeepBackForAShareOfTheMeetings(int percentage, int bucket, Tier tier, String code) {
        // Given
        RoutingFacts facts = deep(true, false, new Share(percentage, bucket));
        // When
        Route route = choose.choose(Situation.of(facts)).route();
        // Then
        assertThat(route).isEqualTo(new Route(tier, DEEP.reason() + code));
    }

    @Test
    void shouldGiveFastToAPlanWithoutDeep() {
        assertThat(choose.choose(Situation.of(deep(false, false, new Share(100, 1))))
                        .route())
                .isEqualTo(new Route(Tier.FAST, DEEP.reason() + "_PLAN"));
    }

    @Test
    void shouldHoldAPinnedMeetingToATierThatAGuardrailForced() {
        // Given
        RoutingFacts forced = new RoutingFacts(
                RouterMode.LIVE,
                false,
                true,
                "STATIC",
                false,
                Tier.FAST,
                true,
                true,
                Shares.NORMAL,
                false,
                List.of(),
                2);
        Pin pin = new Pin(RouterMode.LIVE, Tier.DEEP, DEEP.reason(), true, 1);
        // When
        Route route = choose.choose(new Situation(forced, Optional.of(pin), Work.UNKNOWN))
                .route();
        // Then
        assertThat(route).isEqualTo(new Route(Tier.FAST, "PINNED_" + DEEP.reason() + "_FORCED_FAST"));
    }

    @ParameterizedTest
    @CsvSource({
        // task's most, language, words, tier, code
        ", sv, 500, DEEP, ''",
        "FAST, sv, 500, FAST, _TASK",
        ", en-GB, 500, DEEP, ''",
        ", de, 500, FAST, _LANGUAGE",
        ", und, 500, DEEP, ''",
        ", , 500, DEEP, ''",
        ", sv, 39, FAST, _SHORT",
        ", sv, 40, DEEP, ''",
        ", sv, -1, DEEP, ''",
    })
    void shouldLookAtTheWorkItself(Tier most, String language, int words, Tier tier, String code) {
        // Given
        Work work = new Work(
                "recap",
                Optional.ofNullable(most),
                language,
                words,
                Set.of(),
                Map.of(),
                new MicroSek(0),
                Map.of(),
                IN_TIME);
        // When
        Route route = choose(work);
        // Then
        assertThat(route).isEqualTo(new Route(tier, DEEP.reason() + code));
    }

    @ParameterizedTest
    @CsvSource({
        // models, remaining, tier, code
        "DEEP FAST, 100, DEEP, ''",
        "DEEP FAST, 99, FAST, _BUDGET_FAST",
        "DEEP FAST, 9, EXTRACTIVE, _BUDGET_EXTRACTIVE",
        "DEEP, 0, FAST, _BUDGET_FAST",
        "FAST, 0, DEEP, ''",
    })
    void shouldGiveWhatTheBudgetCovers(String models, long remaining, Tier tier, String code) {
        // Given
        Set<Tier> byModel = tiers(models);
        Work work = new Work(
                "recap",
                Optional.empty(),
                "sv",
                500,
                byModel,
                Map.of(Tier.DEEP, new MicroSek(100), Tier.FAST, new MicroSek(10)),
                new MicroSek(remaining),
                Map.of(),
                IN_TIME);
        // When
        Route route = choose(work);
        // Then
        assertThat(route).isEqualTo(new Route(tier, DEEP.reason() + code));
    }

    @ParameterizedTest
    @CsvSource({
        // left ms, deep ms, fast ms, tier, code
        "90000, 30000, 5000, DEEP, ''",
        "20000, 30000, 5000, FAST, _TIME_FAST",
        "3000, 30000, 5000, EXTRACTIVE, _TIME_EXTRACTIVE",
        "-9000, 1500, 200, DEEP, ''",
    })
    void shouldGiveWhatIsDoneInTime(long left, long deep, long fast, Tier tier, String code) {
        // Given
        Work work = new Work(
                "recap",
                Optional.empty(),
                "sv",
                500,
                Set.of(),
                Map.of(),
                new MicroSek(0),
                Map.of(Tier.DEEP, Duration.ofMillis(deep), Tier.FAST, Duration.ofMillis(fast)),
                Duration.ofMillis(left));
        // When
        Route route = choose(work);
        // Then
        assertThat(route).isEqualTo(new Route(tier, DEEP.reason() + code));
    }

    private Route choose(Work work) {
        return choose.choose(new Situation(deep(true, false, new Share(100, 1)), Optional.empty(), work))
                .route();
    }

    private static Set<Tier> tiers(String names) {
        return Set.copyOf(List.of(names.split(" ")).stream().map(Tier::valueOf).toList());
    }

    private static RoutingFacts deep(boolean plan, boolean forced, Share share) {
        return new RoutingFacts(
                RouterMode.LIVE,
                false,
                true,
                "STATIC",
                false,
                Tier.DEEP,
                forced,
                plan,
                new Shares(share, new Share(0, 1), new Share(100, 1)),
                false,
                List.of(),
                1);
    }
}
