package se.superkoncis.flags.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.superkoncis.flags.documents.Feature;
import se.superkoncis.flags.documents.Feature.Audience;
import se.superkoncis.flags.documents.TenantTag;
import se.superkoncis.flags.settings.KnownSetting;

class OperationsEnvironmentTest {

    @Test
    void shouldReadEveryNameOfThePlan() {
        OperationsEnvironment read = OperationsEnvironment.of(Map.ofEntries(
                Map.entry("FEATURE_DEGRADE_MODE", "1"),
                Map.entry("FEATURE_MODEL_ROUTER", "1"),
                Map.entry("FEATURE_DECISION_CLOSE_CARD", "true"),
                Map.entry("FEATURE_REGWATCH_PUSH", "0"),
                Map.entry("FEATURE_DOC_COPILOT_V1", "false"),
                Map.entry("ROUTER_MODE", "canary"),
                Map.entry("ROUTER_CANARY_PERCENTAGE", "10"),
                Map.entry("ROUTER_CANARY_TENANT_TAGS", "canary, beta,early-adopter"),
                Map.entry("ROUTER_DEFAULT_TIER", "fast"),
                Map.entry("ROUTER_BUDGET_PER_MEETING", "35"),
                Map.entry("DECISION_CLOSE_PILOT_TENANTS", "pilot-a"),
                Map.entry("DECISION_CLOSE_CANARY_PERCENTAGE", "0"),
                Map.entry("REGWATCH_APPROVED_SOURCES", "eu-commission,gdpr-updates"),
                Map.entry("REGWATCH_APPROVED_SOURCES_ONLY", "true"),
                Map.entry("REGWATCH_RELEVANCE_THRESHOLD", "0.75"),
                Map.entry("DOC_COPILOT_DARK_LAUNCH", "1"),
                Map.entry("DOC_COPILOT_INTERNAL_ONLY", "true"),
                Map.entry("PATH", "/bin"),
                Map.entry("FEATURE_GATES", "all")));
        assertThat(read.features())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "model-router", true,
                        "decision-close-card", true,
                        "regwatch-push", false,
                        "doc-copilot-v1", false));
        assertThat(read.killedFeatures()).containsExactly("doc-copilot-v1", "regwatch-push");
        assertThat(read.settings().keySet())
                .containsExactly(
                        KnownSetting.ROUTER_MODE,
                        KnownSetting.ROUTER_DEFAULT_TIER,
                        KnownSetting.ROUTER_BUDGET_PER_MEETING,
                        KnownSetting.REGWATCH_RELEVANCE_THRESHOLD,
                        KnownSetting.REGWATCH_APPROVED_SOURCES,
                        KnownSetting.REGWATCH_APPROVED_SOURCES_ONLY,
                        KnownSetting.COPILOT_DARK_LAUNCH,
                        KnownSetting.COPILOT_INTERNAL_ONLY,
                        KnownSetting.DEGRADE_ARMED);
        assertThat(read.routerCanaryPercentage()).contains(10);
        assertThat(read.routerCanaryTenantTags()).contains(List.of("canary", "beta", "early-adopter"));
        assertThat(read.decisionClosePilotTenants()).contains(List.of("pilot-a"));
        assertThat(read.decisionCloseCanaryPercentage()).contains(0);
    }

    @ParameterizedTest
    @CsvSource({
        "FEATURE_MODEL_ROUTER, maybe, 0 or 1",
        "FEATURE_DEGRADE_MODE, 2, 0 or 1",
        "ROUTER_MODE, warp, 'live, canary, shadow, emergency, off'",
        "ROUTER_CANARY_PERCENTAGE, 101, 0 to 100",
        "ROUTER_CANARY_PERCENTAGE, ten, 0 to 100",
        "ROUTER_CANARY_TENANT_TAGS, 'a,,b', separated by commas",
        "ROUTER_DEFAULT_TIER, huge, 'auto, deep, fast, extractive'",
        "ROUTER_BUDGET_PER_MEETING, -5, decimal",
        "DECISION_CLOSE_CANARY_PERCENTAGE, 1000, 0 to 100",
        "REGWATCH_APPROVED_SOURCES, 'eu commission', list of source ids",
        "REGWATCH_APPROVED_SOURCES_ONLY, yes, 0 or 1",
        "REGWATCH_RELEVANCE_THRESHOLD, 1.5, 0 to 1",
        "DOC_COPILOT_DARK_LAUNCH, on, 0 or 1"
    })
    void shouldNameTheVariableAndWhatItAllows(String name, String value, String allowed) {
        assertThatThrownBy(() -> OperationsEnvironment.of(Map.of(name, value)))
                .isInstanceOf(InvalidEnvironmentException.class)
                .hasMessageContaining(name + "=" + value)
                .hasMessageContaining(allowed);
    }

    @Test
    void shouldTellAllProblemsAtOnceAndTakeEmptyAsUnset() {
        assertThatThrownBy(() -> OperationsEnvironment.of(
                        Map.of("ROUTER_MODE", "x", "ROUTER_CANARY_PERCENTAGE", "y", "FEATURE_MODEL_ROUTER", " ")))
                .hasMessageContaining("ROUTER_MODE=x")
                .hasMessageContaining("ROUTER_CANARY_PERCENTAGE=y")
                .hasMessageNotContaining("FEATURE_MODEL_ROUTER");
    }

    @Test
    void shouldStandInWithWhatItSaysAndNothingElse() {
        OperationsEnvironment read = OperationsEnvironment.of(Map.of(
                "FEATURE_MODEL_ROUTER", "1",
                "ROUTER_CANARY_TENANT_TAGS", "canary",
                "ROUTER_CANARY_PERCENTAGE", "10",
                "DECISION_CLOSE_PILOT_TENANTS", "acme"));
        var documents = StandIn.documents(read);
        assertThat(documents).hasSize(3);
        assertThat(documents)
                .anySatisfy(d -> assertThat(d)
                        .isInstanceOfSatisfying(
                                TenantTag.class,
                                tag -> assertThat(tag.canaryPercentage()).isEqualTo(10)));
        assertThat(documents)
                .anySatisfy(d -> assertThat(d).isInstanceOfSatisfying(Feature.class, feature -> {
                    assertThat(feature.id()).isEqualTo("model-router");
                    assertThat(feature.audience()).isEqualTo(Audience.TAGS);
                }));
        assertThat(documents)
                .anySatisfy(d -> assertThat(d)
                        .isInstanceOfSatisfying(
                                Feature.class,
                                feature -> assertThat(feature.pilotTenants()).containsExactly("acme")));
        assertThat(StandIn.documents(OperationsEnvironment.empty())).isEmpty();
    }
}
