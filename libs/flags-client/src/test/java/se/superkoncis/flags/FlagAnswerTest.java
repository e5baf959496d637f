package se.superkoncis.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static se.superkoncis.flags.Documents.byTag;
import static se.superkoncis.flags.Documents.everyone;
import static se.superkoncis.flags.Documents.override;
import static se.superkoncis.flags.Documents.setting;
import static se.superkoncis.flags.Documents.snapshot;
import static se.superkoncis.flags.Documents.tag;
import static se.superkoncis.flags.Documents.tenant;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;
import se.superkoncis.flags.documents.Setting;

class FlagAnswerTest {

    @Test
    void shouldAnswerFeaturesAndSettingsByTheirKey() {
        var state = snapshot(everyone("card", 100), new Setting("team.colour", null, TextNode.valueOf("blå"), "blue"));
        assertThat(state.answer("card", "acme", null))
                .contains(new FlagSnapshot.Answer("card", BooleanNode.TRUE, Reason.STATIC, "on"));
        assertThat(state.answer("team.colour", "acme", null))
                .contains(new FlagSnapshot.Answer("team.colour", TextNode.valueOf("blå"), Reason.STATIC, "blue"));
        assertThat(state.answer("missing", "acme", null)).isEmpty();
        assertThat(state.answer("router.mode", "acme", null))
                .as("known, but unset")
                .isEmpty();
        assertThat(state.keys()).contains("card", "team.colour", "router.mode");
    }

    @Test
    void shouldNameTheKeysThatAChangeConcerns() {
        var before = snapshot(
                everyone("card", 100),
                byTag("tagged", 100),
                tag("canary", 10, "tagged"),
                setting("router.mode", "platform", "shadow"),
                setting("router.mode", "tag/canary", "live"));
        assertThat(before.keysChangedSince(before)).isEmpty();
        assertThat(before.withStale(true).keysChangedSince(before)).isEmpty();
        var after = snapshot(
                everyone("card", 100),
                byTag("tagged", 100),
                tag("canary", 20, "tagged"),
                setting("router.mode", "tag/canary", "live"),
                setting("router.mode", "platform", "off"));
        assertThat(after.keysChangedSince(before)).containsExactly("router.mode", "tagged");
        assertThat(snapshot(everyone("card", 100), override("feature/card", false, null))
                        .keysChangedSince(snapshot(everyone("card", 100))))
                .containsExactly("card");
    }

    @Test
    void shouldNameEveryKeyWhenATenantChanges() {
        var before = snapshot(everyone("card", 100), setting("team.colour", "platform", "blå"));
        var after =
                snapshot(everyone("card", 100), setting("team.colour", "platform", "blå"), tenant("acme", "canary"));
        assertThat(after.keysChangedSince(before)).containsExactly("card", "team.colour");
    }
}
