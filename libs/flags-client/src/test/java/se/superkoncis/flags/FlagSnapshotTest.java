package se.superkoncis.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static se.superkoncis.flags.Documents.NOW;
import static se.superkoncis.flags.Documents.byTag;
import static se.superkoncis.flags.Documents.everyone;
import static se.superkoncis.flags.Documents.feature;
import static se.superkoncis.flags.Documents.override;
import static se.superkoncis.flags.Documents.snapshot;
import static se.superkoncis.flags.Documents.tag;
import static se.superkoncis.flags.Documents.tenant;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.superkoncis.flags.documents.Feature.Audience;
import se.superkoncis.flags.documents.Feature.Stickiness;
import se.superkoncis.flags.documents.Plan;
import se.superkoncis.flags.documents.Tenant;

class FlagSnapshotTest {

    private static final String ROUTER = "model-router"; // bucket of acme: 28

    @Test
    void shouldBeOffForEveryoneWhenKilledOrDisabled() {
        var pilots = snapshot(
                tenant("acme"),
                feature("killed", true, true, 100, Audience.EVERYONE, Stickiness.TENANT, "acme"),
                feature("disabled", false, false, 100, Audience.EVERYONE, Stickiness.TENANT, "acme"),
                override("feature/killed", true, null));
        assertThat(pilots.isEnabled("killed", "acme", null)).isEqualTo(new Evaluation(false, Reason.KILLED));
        assertThat(pilots.isEnabled("disabled", "acme", null)).isEqualTo(new Evaluation(false, Reason.DISABLED));
    }

    @Test
    void shouldBeOffByDefaultWhenUnknown() {
        assertThat(snapshot().isEnabled("nothing", "acme", "m")).isEqualTo(new Evaluation(false, Reason.DEFAULT));
    }

    @Test
    void shouldGiveEveryoneTheirShare() {
        assertThat(snapshot(everyone(ROUTER, 28)).isEnabled(ROUTER, "acme", null))
                .isEqualTo(new Evaluation(true, Reason.SPLIT));
        assertThat(snapshot(everyone(ROUTER, 27)).isEnabled(ROUTER, "acme", null))
                .isEqualTo(new Evaluation(false, Reason.SPLIT));
        assertThat(snapshot(everyone(ROUTER, 100)).isEnabled(ROUTER, "stranger", null))
                .isEqualTo(new Evaluation(true, Reason.STATIC));
    }

    @Test
    void shouldTakeTheSmallerOfTagAndFeaturePercentage() {
        assertThat(snapshot(tenant("acme", "canary"), tag("canary", 27, ROUTER), byTag(ROUTER, 100))
                        .isEnabled(ROUTER, "acme", null)
                        .enabled())
                .isFalse();
        assertThat(snapshot(tenant("acme", "canary"), tag("canary", 100, ROUTER), byTag(ROUTER, 27))
                        .isEnabled(ROUTER, "acme", null)
                        .enabled())
                .isFalse();
        assertThat(snapshot(tenant("acme", "canary"), tag("canary", 28, ROUTER), byTag(ROUTER, 50))
                        .isEnabled(ROUTER, "acme", null))
                .isEqualTo(new Evaluation(true, Reason.SPLIT));
    }

    @Test
    void shouldLetTheWidestOfSeveralTagsDecide() {
        var wide = snapshot(
                tenant("acme", "canary", "beta"),
                tag("canary", 1, ROUTER),
                tag("beta", 100, ROUTER),
                byTag(ROUTER, 100));
        assertThat(wide.isEnabled(ROUTER, "acme", null)).isEqualTo(new Evaluation(true, Reason.TARGETING_MATCH));
    }

    @Test
    void shouldBeOffWhenNoTagListsTheFeature() {
        var untagged = snapshot(tenant("acme", "canary", "gone"), tag("canary", 100, "other"), byTag(ROUTER, 100));
        assertThat(untagged.isEnabled(ROUTER, "acme", null)).isEqualTo(new Evaluation(false, Reason.DEFAULT));
        assertThat(untagged.isEnabled(ROUTER, "stranger", null).enabled()).isFalse();
    }

    @Test
    void shouldLetPilotsInByTenantAndByTag() {
        var pilots = snapshot(
                tenant("acme"), tenant("nordic", "pilot-a"), tenant("other"), byTag("card", 0, "acme", "pilot-a"));
        assertThat(pilots.isEnabled("card", "acme", null)).isEqualTo(new Evaluation(true, Reason.PILOT));
        assertThat(pilots.isEnabled("card", "nordic", null)).isEqualTo(new Evaluation(true, Reason.PILOT));
        assertThat(pilots.isEnabled("card", "other", null).enabled()).isFalse();
    }

    @Test
    void shouldStickToTheMeetingWhenAsked() {
        var card = feature("decision-close-card", true, false, 32, Audience.EVERYONE, Stickiness.MEETING);
        assertThat(snapshot(card)
                        .isEnabled("decision-close-card", "acme", "möte-42")
                        .enabled())
                .isTrue();
        var less = feature("decision-close-card", true, false, 31, Audience.EVERYONE, Stickiness.MEETING);
        assertThat(snapshot(less)
                        .isEnabled("decision-close-card", "acme", "möte-42")
                        .enabled())
                .isFalse();
    }

    @Test
    void shouldGiveNothingToNobody() {
        assertThat(snapshot(everyone(ROUTER, 100)).isEnabled(ROUTER, null, null).enabled())
                .isFalse();
    }

    @Test
    void shouldAskPlanAndModulesOncePlansExist() {
        var small = new Tenant("small", null, List.of(), "basic", List.of(), null, null);
        var picky = new Tenant("picky", null, List.of(), "full", List.of("other"), null, null);
        var lost = new Tenant("lost", null, List.of(), "gone", List.of(), null, null);
        var plans = snapshot(
                small,
                picky,
                lost,
                tenant("free"),
                new Plan("basic", List.of("other")),
                new Plan("full", List.of(ROUTER, "other")),
                everyone(ROUTER, 100));
        assertThat(plans.isEnabled(ROUTER, "small", null)).isEqualTo(new Evaluation(false, Reason.NOT_ENTITLED));
        assertThat(plans.isEnabled(ROUTER, "picky", null)).isEqualTo(new Evaluation(false, Reason.NOT_ENTITLED));
        assertThat(plans.isEnabled(ROUTER, "lost", null)).isEqualTo(new Evaluation(false, Reason.NOT_ENTITLED));
        assertThat(plans.isEnabled(ROUTER, "free", null).enabled()).isTrue();
        assertThat(snapshot(small, everyone(ROUTER, 100))
                        .isEnabled(ROUTER, "small", null)
                        .enabled())
                .isTrue();
    }

    @Test
    void shouldLetActiveOverridesDecideAndForgetExpiredOnes() {
        var later = NOW.plusMillis(1);
        assertThat(snapshot(everyone(ROUTER, 100), override("feature/model-router", false, later))
                        .isEnabled(ROUTER, "acme", null))
                .isEqualTo(new Evaluation(false, Reason.OVERRIDE));
        assertThat(snapshot(byTag(ROUTER, 0), override("feature/model-router", true, later))
                        .isEnabled(ROUTER, "acme", null))
                .isEqualTo(new Evaluation(true, Reason.OVERRIDE));
        assertThat(snapshot(everyone(ROUTER, 100), override("feature/model-router", false, NOW))
                        .isEnabled(ROUTER, "acme", null))
                .isEqualTo(new Evaluation(true, Reason.STATIC));
    }

    @Test
    void shouldLetTheEnvironmentSwitchOffButNotOn() {
        var killedHere = snapshot(Map.of("FEATURE_MODEL_ROUTER", "0"), everyone(ROUTER, 100));
        assertThat(killedHere.isEnabled(ROUTER, "acme", null)).isEqualTo(new Evaluation(false, Reason.ENV_OVERRIDE));
        assertThat(killedHere.withStale(true).isEnabled(ROUTER, "acme", null).reason())
                .isEqualTo(Reason.ENV_OVERRIDE);
        assertThat(snapshot(Map.of("FEATURE_MODEL_ROUTER", "0")).isEnabled(ROUTER, "acme", null))
                .isEqualTo(new Evaluation(false, Reason.ENV_OVERRIDE));
        var notOn = snapshot(
                Map.of("FEATURE_MODEL_ROUTER", "1"),
                feature(ROUTER, true, true, 100, Audience.EVERYONE, Stickiness.TENANT));
        assertThat(notOn.isEnabled(ROUTER, "acme", null).reason()).isEqualTo(Reason.KILLED);
    }

    @Test
    void shouldSayStaleAndKeepTheAnswer() {
        var stale = snapshot(everyone(ROUTER, 100)).withStale(true);
        assertThat(stale.isEnabled(ROUTER, "acme", null)).isEqualTo(new Evaluation(true, Reason.STALE));
        assertThat(stale.isEnabled("unknown", "acme", null).reason()).isEqualTo(Reason.DEFAULT);
        assertThat(stale.withStale(false).isEnabled(ROUTER, "acme", null).reason())
                .isEqualTo(Reason.STATIC);
    }

    @Test
    void shouldListTheDistinctFeaturesOfATenant() {
        var state = snapshot(
                tenant("acme", "canary", "beta"),
                tag("canary", 100, "b", "a"),
                tag("beta", 100, "a"),
                byTag("a", 100),
                byTag("b", 100),
                byTag("c", 100));
        assertThat(state.features("acme")).containsExactly("a", "b");
        assertThat(state.tags("acme")).containsExactly("canary", "beta");
        assertThat(state.revision()).isEqualTo(7);
    }
}
