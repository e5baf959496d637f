package se.superkoncis.router.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.superkoncis.router.domain.routing.choice.ChooseRoute;

class ChooseRouteTest {

    private final ChooseRoute choose = new ChooseRoute();

    @ParameterizedTest
    @CsvSource({
        // mode, featureOn, featureReason, stopped, degraded, tier, reason
        "LIVE, false, DEFAULT, false, false, FAST, MODE_LIVE",
        "LIVE, true, TARGETING_MATCH, false, false, FAST, MODE_LIVE",
        "EMERGENCY, false, DEFAULT, false, false, FAST, MODE_EMERGENCY",
        "CANARY, true, TARGETING_MATCH, false, false, FAST, CANARY_TARGETING_MATCH",
        "CANARY, false, SPLIT, false, false, EXTRACTIVE, CONTROL_SPLIT",
        "SHADOW, true, STATIC, false, false, EXTRACTIVE, MODE_SHADOW",
        "OFF, true, STATIC, false, false, EXTRACTIVE, MODE_OFF",
        "LIVE, false, ENV_OVERRIDE, true, false, EXTRACTIVE, ROUTER_ENV_OVERRIDE",
        "LIVE, true, STATIC, false, true, EXTRACTIVE, DEGRADED",
    })
    void shouldChooseByTheStrictestRuleWithASay(
            RouterMode mode,
            boolean featureOn,
            String featureReason,
            boolean stopped,
            boolean degraded,
            Tier tier,
            String reason) {
        // Given
        RoutingFacts facts =
                new RoutingFacts(mode, featureOn, featureReason, stopped, Tier.FAST, degraded, List.of(), 1);
        // When
        Route route = choose.choose(Situation.of(facts)).route();
        // Then
        assertThat(route).isEqualTo(new Route(tier, reason));
    }

    @ParameterizedTest
    @CsvSource({
        // mode, featureOn, defaultTier, tier, reason
        "LIVE, true, DEEP, DEEP, MODE_LIVE_DEFAULT_DEEP",
        "LIVE, true, EXTRACTIVE, EXTRACTIVE, MODE_LIVE_DEFAULT_EXTRACTIVE",
        "LIVE, true, FAST, FAST, MODE_LIVE",
        "CANARY, true, DEEP, DEEP, CANARY_STATIC_DEFAULT_DEEP",
        "CANARY, false, DEEP, EXTRACTIVE, CONTROL_STATIC",
        "SHADOW, true, DEEP, EXTRACTIVE, MODE_SHADOW",
        "EMERGENCY, true, DEEP, FAST, MODE_EMERGENCY",
        "OFF, true, DEEP, EXTRACTIVE, MODE_OFF",
    })
    void shouldGiveTheDefaultTierOnlyToThoseWhoGetTheTiers(
            RouterMode mode, boolean featureOn, Tier defaultTier, Tier tier, String reason) {
        // Given
        RoutingFacts facts = new RoutingFacts(mode, featureOn, "STATIC", false, defaultTier, false, List.of(), 1);
        // When
        Route route = choose.choose(Situation.of(facts)).route();
        // Then
        assertThat(route).isEqualTo(new Route(tier, reason));
    }

    @Test
    void shouldGiveNobodyADeepRecapWhileDegraded() {
        assertThat(choose.choose(Situation.of(new RoutingFacts(
                                RouterMode.LIVE, true, "STATIC", false, Tier.DEEP, true, List.of(), 1)))
                        .route())
                .isEqualTo(new Route(Tier.EXTRACTIVE, "DEGRADED"));
    }

    @Test
    void shouldTakeATierItDoesNotKnowAsFast() {
        assertThat(Tier.of("auto")).isEqualTo(Tier.FAST);
        assertThat(Tier.of("deep")).isEqualTo(Tier.DEEP);
    }

    @ParameterizedTest
    @EnumSource(RouterMode.class)
    void shouldLetAKillWinInEveryMode(RouterMode mode) {
        assertThat(choose.choose(Situation.of(
                                new RoutingFacts(mode, false, "KILLED", true, Tier.DEEP, false, List.of(), 1)))
                        .route())
                .isEqualTo(new Route(Tier.EXTRACTIVE, "ROUTER_KILLED"));
    }

    @Test
    void shouldTakeAModeItDoesNotKnowAsOff() {
        assertThat(RouterMode.of("brand-new")).isEqualTo(RouterMode.OFF);
        assertThat(RouterMode.of("live")).isEqualTo(RouterMode.LIVE);
    }
}
