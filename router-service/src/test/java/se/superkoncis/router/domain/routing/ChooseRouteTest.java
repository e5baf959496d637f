package se.superkoncis.router.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
        RoutingFacts facts = new RoutingFacts(mode, featureOn, featureReason, stopped, degraded, List.of(), 1);
        // When
        Route route = choose.choose(facts);
        // Then
        assertThat(route).isEqualTo(new Route(tier, reason));
    }

    @ParameterizedTest
    @EnumSource(RouterMode.class)
    void shouldLetAKillWinInEveryMode(RouterMode mode) {
        assertThat(choose.choose(new RoutingFacts(mode, false, "KILLED", true, false, List.of(), 1)))
                .isEqualTo(new Route(Tier.EXTRACTIVE, "ROUTER_KILLED"));
    }

    @Test
    void shouldTakeAModeItDoesNotKnowAsOff() {
        assertThat(RouterMode.of("brand-new")).isEqualTo(RouterMode.OFF);
        assertThat(RouterMode.of("live")).isEqualTo(RouterMode.LIVE);
    }
}
