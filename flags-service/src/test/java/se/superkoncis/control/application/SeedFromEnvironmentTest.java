package se.superkoncis.control.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.control.application.launch.LaunchEnvironment;
import se.superkoncis.control.application.launch.SeedFromEnvironment;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.Setting;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tag;

class SeedFromEnvironmentTest {

    private final Memory memory = new Memory();
    private final SeedFromEnvironment seeding =
            new SeedFromEnvironment(new Changes(memory, memory, memory, Clock.systemUTC()), memory, memory);

    @BeforeEach
    void launchValues() {
        launch(Feature.class, feature("model-router", true));
        launch(Feature.class, feature("decision-close-card", true));
        launch(Tag.class, new Tag("canary", "Canary", null, List.of("model-router"), 10));
        launch(Tag.class, new Tag("beta", "Beta", null, List.of("model-router"), 10));
        launch(Setting.class, new Setting("router.mode", null, "\"shadow\""));
    }

    private static Feature feature(String id, boolean on) {
        return new Feature(id, id, null, on, false, 100, null, null, null, null, null);
    }

    private <D extends Document> void launch(Class<D> type, D document) {
        save(type, document, Stored.LAUNCH);
    }

    private <D extends Document> void save(Class<D> type, D document, String by) {
        memory.of(type).save(new Stored<>(document, memory.next(), Instant.EPOCH, Instant.EPOCH, by));
    }

    private static LaunchEnvironment environment(Map<String, Boolean> features, Map<String, String> settings) {
        return new LaunchEnvironment(
                features, settings, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Tag tag(String id) {
        return memory.of(Tag.class).find(id).orElseThrow().document();
    }

    @Test
    void shouldSetFeaturesAndSettingsThatNobodyDecided() {
        seeding.seed(environment(
                Map.of("model-router", false, "no-such", true),
                Map.of("router.mode", "\"live\"", "router.default-tier", "\"fast\"")));
        assertThat(memory.of(Feature.class).find("model-router").orElseThrow().document())
                .isEqualTo(feature("model-router", false));
        assertThat(memory.of(Setting.class)
                        .find("router.mode")
                        .orElseThrow()
                        .document()
                        .json())
                .isEqualTo("\"live\"");
        assertThat(memory.of(Setting.class).find("router.default-tier")).isPresent();
        assertThat(memory.of(Feature.class).find("no-such")).isEmpty();
        assertThat(memory.entries)
                .allSatisfy(entry -> assertThat(entry.wish().actor()).isEqualTo("environment"));
    }

    @Test
    void shouldSeedEachVariableOnce() {
        seeding.seed(environment(Map.of(), Map.of("router.mode", "\"live\"")));
        seeding.seed(environment(Map.of(), Map.of("router.mode", "\"off\"")));
        assertThat(memory.of(Setting.class)
                        .find("router.mode")
                        .orElseThrow()
                        .document()
                        .json())
                .isEqualTo("\"live\"");
    }

    @Test
    void shouldLeaveWhatAPersonDecided() {
        save(Setting.class, new Setting("router.mode", null, "\"canary\""), "anna");
        seeding.seed(environment(Map.of(), Map.of("router.mode", "\"live\"")));
        assertThat(memory.of(Setting.class)
                        .find("router.mode")
                        .orElseThrow()
                        .document()
                        .json())
                .isEqualTo("\"canary\"");
    }

    @Test
    void shouldOpenTheRouterForTheNamedTagsOnly() {
        seeding.seed(new LaunchEnvironment(
                Map.of(),
                Map.of(),
                Optional.of(25),
                Optional.of(List.of("canary", "vip")),
                Optional.of(List.of("acme")),
                Optional.of(5)));
        assertThat(tag("canary").canaryPercentage()).isEqualTo(25);
        assertThat(tag("vip")).isEqualTo(new Tag("vip", "vip", null, List.of("model-router"), 25));
        assertThat(tag("beta").features()).isEmpty();
        Feature card = memory.of(Feature.class)
                .find("decision-close-card")
                .orElseThrow()
                .document();
        assertThat(card.pilotTenants()).containsExactly("acme");
        assertThat(card.percentage()).isEqualTo(5);
    }
}
