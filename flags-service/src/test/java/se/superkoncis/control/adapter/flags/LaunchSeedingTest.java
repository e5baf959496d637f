package se.superkoncis.control.adapter.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.superkoncis.control.application.launch.LaunchEnvironment;
import se.superkoncis.control.domain.Setting;
import se.superkoncis.flags.environment.OperationsEnvironment;

class LaunchSeedingTest {

    @Test
    void shouldHandTheVariablesOnInTheDomainsWords() {
        LaunchEnvironment launch = LaunchSeeding.launch(OperationsEnvironment.of(Map.of(
                "FEATURE_MODEL_ROUTER", "0",
                "FEATURE_DEGRADE_MODE", "1",
                "ROUTER_MODE", "live",
                "ROUTER_CANARY_PERCENTAGE", "10",
                "ROUTER_CANARY_TENANT_TAGS", "canary,beta",
                "REGWATCH_RELEVANCE_THRESHOLD", "0.9",
                "REGWATCH_APPROVED_SOURCES", "eu-commission")));
        assertThat(launch.features()).isEqualTo(Map.of("model-router", false));
        assertThat(launch.settings())
                .isEqualTo(Map.of(
                        "degrade.armed", "true",
                        "router.mode", "\"live\"",
                        "regwatch.relevance-threshold", "0.9",
                        "regwatch.approved-sources", "[\"eu-commission\"]"));
        assertThat(launch.routerPercentage()).contains(10);
        assertThat(launch.routerTags()).contains(List.of("canary", "beta"));
        assertThat(launch.cardPilots()).isEmpty();
    }

    @Test
    void shouldKnowWhatReadersAllow() {
        KnownSettings catalogue = new KnownSettings();
        assertThat(catalogue.refuses(new Setting("router.mode", null, "\"live\"")))
                .isEmpty();
        assertThat(catalogue.refuses(new Setting("router.mode", null, "\"warp\"")))
                .hasValueSatisfying(rule -> assertThat(rule.text()).startsWith("must be one of live"));
        assertThat(catalogue.refuses(new Setting("router.mode", null, "{broken")))
                .isPresent();
        assertThat(catalogue.refuses(new Setting("team.colour", null, "3"))).isEmpty();
    }
}
