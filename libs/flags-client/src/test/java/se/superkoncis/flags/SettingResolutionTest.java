package se.superkoncis.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static se.superkoncis.flags.Documents.override;
import static se.superkoncis.flags.Documents.setting;
import static se.superkoncis.flags.Documents.snapshot;
import static se.superkoncis.flags.Documents.tenant;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.superkoncis.flags.documents.Setting;

class SettingResolutionTest {

    private static final String BUDGET = "router.budget-per-meeting";

    @Test
    void shouldLetTheNarrowestScopeWin() {
        var state = snapshot(
                tenant("acme", "canary"),
                tenant("nordic", "canary"),
                setting("router.mode", "platform", "shadow"),
                setting("router.mode", "tag/canary", "live"),
                setting("router.mode", "tenant/acme", "off"));
        assertThat(state.setting("router.mode", "acme").asString("")).isEqualTo("off");
        assertThat(state.setting("router.mode", "nordic").asString("")).isEqualTo("live");
        assertThat(state.setting("router.mode", "nordic").reason()).isEqualTo(Reason.TARGETING_MATCH);
        assertThat(state.setting("router.mode", "stranger").asString("")).isEqualTo("shadow");
        assertThat(state.setting("router.mode", null).reason())
                .as("narrower scopes exist and none is this one")
                .isEqualTo(Reason.DEFAULT);
        assertThat(snapshot(setting("router.mode", "platform", "shadow"))
                        .setting("router.mode", null)
                        .reason())
                .isEqualTo(Reason.STATIC);
    }

    @Test
    void shouldTakeTheTighterOfTwoTags() {
        var state =
                snapshot(tenant("acme", "a", "b"), setting(BUDGET, "tag/a", "30"), setting(BUDGET, "tag/b", "12.50"));
        assertThat(state.setting(BUDGET, "acme").asDecimal(BigDecimal.ZERO)).isEqualByComparingTo("12.50");
    }

    @Test
    void shouldLetTheTightestActiveOverrideWin() {
        var state = snapshot(
                tenant("acme"),
                setting(BUDGET, "platform", "35"),
                setting(BUDGET, "tenant/acme", "7"),
                override("1", "setting/" + BUDGET, TextNode.valueOf("30")),
                override("2", "setting/" + BUDGET, TextNode.valueOf("25")));
        assertThat(state.setting(BUDGET, null)).isEqualTo(new SettingValue(TextNode.valueOf("25"), Reason.OVERRIDE));
        assertThat(state.setting(BUDGET, "acme").asString(""))
                .as("an override never loosens what is tighter already")
                .isEqualTo("7");
    }

    @Test
    void shouldStopAndProbeATierByOverridesWhateverTheSettingsSay() {
        var state = snapshot(
                tenant("acme"),
                new Setting("router.probe-percentage", "platform", IntNode.valueOf(0)),
                override("1", "setting/router.probe-percentage", IntNode.valueOf(5)),
                override("2", "setting/router.deep-percentage", IntNode.valueOf(25)),
                override("3", "setting/router.deep-percentage", IntNode.valueOf(0)),
                override("4", "setting/router.deep-percentage", IntNode.valueOf(101)));
        assertThat(state.setting("router.probe-percentage", "acme").asLong(-1)).isEqualTo(5);
        assertThat(state.setting("router.deep-percentage", "acme").asLong(-1))
                .as("the tightest usable one, also where no setting stands")
                .isZero();
    }

    @Test
    void shouldReplaceASettingOfOthersByItsOverride() {
        var state = snapshot(
                setting("team.colour", "platform", "blue"), override("1", "setting/team.colour", IntNode.valueOf(3)));
        assertThat(state.setting("team.colour", null).asLong(0)).isEqualTo(3);
    }

    @Test
    void shouldLetTheEmergencyEnvironmentBeatEverything() {
        var state = snapshot(
                Map.of("ROUTER_MODE", "emergency"),
                setting("router.mode", "platform", "live"),
                setting(BUDGET, "tenant/acme", "3"));
        assertThat(state.setting("router.mode", "acme"))
                .isEqualTo(new SettingValue(TextNode.valueOf("emergency"), Reason.ENV_OVERRIDE));
        assertThat(state.setting("router.default-tier", "acme").asString("")).isEqualTo("fast");
        assertThat(state.setting(BUDGET, "acme").asString("")).isEqualTo("5");
        var own = snapshot(Map.of("ROUTER_MODE", "off", "ROUTER_BUDGET_PER_MEETING", "2"));
        assertThat(own.setting(BUDGET, null).asString("")).isEqualTo("2");
        assertThat(own.setting("router.default-tier", null).isSet()).isFalse();
    }

    @Test
    void shouldLetOtherModesOfTheEnvironmentStandBack() {
        var state = snapshot(
                Map.of("ROUTER_MODE", "live", "ROUTER_BUDGET_PER_MEETING", "1", "FEATURE_DEGRADE_MODE", "0"),
                setting("router.mode", "platform", "shadow"),
                new Setting("degrade.armed", null, BooleanNode.TRUE));
        assertThat(state.setting("router.mode", null).asString("")).isEqualTo("shadow");
        assertThat(state.setting("degrade.armed", null).asBoolean(false)).isTrue();
        assertThat(state.setting(BUDGET, null).isSet()).isFalse();
    }

    @Test
    void shouldOnlyRaiseTheRelevanceThreshold() {
        var live = new Setting("regwatch.relevance-threshold", null, DoubleNode.valueOf(0.6));
        assertThat(snapshot(Map.of("REGWATCH_RELEVANCE_THRESHOLD", "0.9"), live)
                        .setting(live.key(), null)
                        .asDouble(0))
                .isEqualTo(0.9);
        assertThat(snapshot(Map.of("REGWATCH_RELEVANCE_THRESHOLD", "0.5"), live)
                        .setting(live.key(), null)
                        .reason())
                .isEqualTo(Reason.STATIC);
        assertThat(snapshot(Map.of("REGWATCH_APPROVED_SOURCES_ONLY", "true"))
                        .setting("regwatch.approved-sources-only", "acme")
                        .reason())
                .isEqualTo(Reason.ENV_OVERRIDE);
        assertThat(snapshot(Map.of("REGWATCH_APPROVED_SOURCES_ONLY", "false"))
                        .setting("regwatch.approved-sources-only", "acme")
                        .isSet())
                .isFalse();
    }

    @Test
    void shouldGiveTheFallbackForAnotherType() {
        var state = snapshot(
                setting("a", "platform", "text"),
                new Setting(
                        "list",
                        null,
                        JsonNodeFactory.instance.arrayNode().add("x").add(1)));
        assertThat(state.setting("a", null).asLong(9)).isEqualTo(9);
        assertThat(state.setting("a", null).asDecimal(BigDecimal.TEN)).isEqualTo(BigDecimal.TEN);
        assertThat(state.setting("list", null).asStrings(List.of())).containsExactly("x");
        assertThat(state.setting("missing", null).asString("fallback")).isEqualTo("fallback");
    }

    @Test
    void shouldPassOverAValueThatItsReaderCouldNotUse() {
        var state =
                snapshot(setting("router.mode", "platform", "shadow"), setting("router.mode", "tenant/acme", "warp"));
        assertThat(state.setting("router.mode", "acme").asString("")).isEqualTo("shadow");
    }

    @Test
    void shouldSayStaleForWhatTheTopicSaid() {
        var state = snapshot(setting("router.mode", "platform", "live")).withStale(true);
        assertThat(state.setting("router.mode", null).reason()).isEqualTo(Reason.STALE);
        assertThat(state.setting("missing", null).reason()).isEqualTo(Reason.DEFAULT);
    }
}
