package se.superkoncis.router.domain.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.superkoncis.router.domain.routing.RouterMode;
import se.superkoncis.router.domain.routing.RoutingFacts;
import se.superkoncis.router.domain.routing.Shares;
import se.superkoncis.router.domain.routing.Shares.Share;
import se.superkoncis.router.domain.routing.Tier;

class ShadowPlanTest {

    @ParameterizedTest
    @CsvSource({
        // mode, default, deep %, probe %, sampling %, shown, tried, reason
        "SHADOW, FAST, 100, 0, 100, EXTRACTIVE, FAST, SHADOW_CANDIDATE",
        "SHADOW, DEEP, 100, 0, 100, EXTRACTIVE, DEEP, SHADOW_CANDIDATE",
        "SHADOW, DEEP, 0, 0, 100, EXTRACTIVE, FAST, SHADOW_CANDIDATE",
        "SHADOW, DEEP, 0, 100, 100, EXTRACTIVE, DEEP, SHADOW_PROBE",
        "SHADOW, FAST, 100, 0, 49, EXTRACTIVE, , ",
        "SHADOW, EXTRACTIVE, 100, 0, 100, EXTRACTIVE, , ",
        "LIVE, FAST, 100, 0, 100, FAST, , ",
        "LIVE, DEEP, 0, 100, 100, FAST, DEEP, SHADOW_PROBE",
        "LIVE, DEEP, 0, 49, 100, FAST, , ",
        "LIVE, DEEP, 50, 100, 100, DEEP, , ",
        "LIVE, DEEP, 100, 100, 100, FAST, , ",
        "CANARY, DEEP, 25, 100, 100, FAST, DEEP, SHADOW_PROBE",
        "EMERGENCY, FAST, 100, 100, 100, FAST, DEEP, SHADOW_PROBE",
        "EMERGENCY, FAST, 100, 0, 100, FAST, , ",
        "OFF, DEEP, 0, 100, 100, EXTRACTIVE, , ",
    })
    void shouldTryTheCandidateAndTheStoppedTierOnly(
            RouterMode mode, Tier otherwise, int deep, int probe, int sampling, Tier shown, Tier tried, String reason) {
        // Given a meeting in the middle of the buckets
        RoutingFacts facts = facts(mode, otherwise, false, deep, probe, sampling, false, false);
        // Then
        assertThat(ShadowPlan.of(facts, shown))
                .isEqualTo(Optional.ofNullable(tried).map(tier -> new ShadowPlan(tier, reason)));
    }

    @Test
    void shouldProbeDeepWhileAnOverrideForcesFast() {
        assertThat(ShadowPlan.of(facts(RouterMode.LIVE, Tier.FAST, true, 100, 100, 100, false, false), Tier.FAST))
                .contains(new ShadowPlan(Tier.DEEP, ShadowPlan.PROBE));
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void shouldTryNothingWhenNoModelMayBeCalled(boolean stopped, boolean degraded) {
        for (RouterMode mode : RouterMode.values()) {
            RoutingFacts facts = facts(mode, Tier.DEEP, false, 0, 100, 100, stopped, degraded);
            assertThat(ShadowPlan.of(facts, Tier.EXTRACTIVE))
                    .as(mode.wireName())
                    .isEmpty();
        }
    }

    private static RoutingFacts facts(
            RouterMode mode,
            Tier otherwise,
            boolean forced,
            int deep,
            int probe,
            int sampling,
            boolean stopped,
            boolean degraded) {
        int bucket = 50;
        return new RoutingFacts(
                mode,
                false,
                true,
                "STATIC",
                stopped,
                otherwise,
                forced,
                true,
                new Shares(
                        new Share(deep, deep == 50 ? 50 : 51), new Share(probe, bucket), new Share(sampling, bucket)),
                degraded,
                List.of(),
                1);
    }
}
