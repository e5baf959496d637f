package se.superkoncis.control.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Outcome;
import se.superkoncis.control.domain.Outcome.Done;
import se.superkoncis.control.domain.Outcome.Refusal;
import se.superkoncis.control.domain.Outcome.Refused;
import se.superkoncis.control.domain.Setting;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tag;
import se.superkoncis.control.domain.Tenant;
import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.form.FieldFault;
import se.superkoncis.control.domain.port.SettingCatalogue;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;

class ChangesTest {

    private static final Wish ANNA = Wish.by("anna", "because");

    private final Memory memory = new Memory();
    private final Changes changes = new Changes(
            memory, memory, memory, Clock.fixed(Instant.parse("2026-11-24T09:30:00.123456Z"), ZoneOffset.UTC));
    private final Rulebook rules = new Rulebook(memory, new SlowSettings());
    private final MoreThanHalfNeedsTwoPeople people =
            new MoreThanHalfNeedsTwoPeople(new MemoryProposals(), new HowFarItOpens(memory), memory, changes);
    private final CreateDocument creation = new CreateDocument(changes, rules, memory, memory, people);
    private final ChangeDocument change = new ChangeDocument(changes, rules, memory, people);
    private final RemoveDocument removal = new RemoveDocument(changes, memory);
    private final RepublishState republishing = new RepublishState(memory, memory, memory);

    private static final class SlowSettings implements SettingCatalogue {
        @Override
        public Optional<Reason> refuses(Setting setting) {
            return setting.json().equals("\"warp\"")
                    ? Optional.of(Reason.of(Because.NOT_ONE_OF, "known", "slower"))
                    : Optional.empty();
        }

        @Override
        public List<String> names() {
            return List.of("router.mode");
        }
    }

    @BeforeEach
    void feature() {
        creation.create(Feature.class, feature("router"), ANNA);
    }

    private static Feature feature(String id) {
        return new Feature(id, id, null, true, false, 100, null, null, null, null, null);
    }

    private static Tag tag(String id, int percentage, String... features) {
        return new Tag(id, id, null, List.of(features), percentage);
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return outcome instanceof Refused<?> refused ? refused.refusal() : null;
    }

    @Test
    void shouldBroadcastAndAuditACreation() {
        var outcome = creation.create(Tag.class, tag("vip", 5, "router"), ANNA);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(done.created()).isTrue());
        assertThat(memory.standing).last().satisfies(stored -> {
            assertThat(stored.document()).isEqualTo(tag("vip", 5, "router"));
            assertThat(stored.revision()).isEqualTo(2);
            assertThat(stored.updatedAt()).isEqualTo(Instant.parse("2026-11-24T09:30:00.123Z"));
        });
        assertThat(memory.entries).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("tag.created");
            assertThat(entry.target()).isEqualTo("tag/vip");
            assertThat(entry.wish().reason()).isEqualTo("because");
            assertThat(entry.before()).isNull();
        });
    }

    @Test
    void shouldRefuseUnknownFeaturesByName() {
        assertThat(refusal(creation.create(Tag.class, tag("vip", 5, "rooter"), ANNA)))
                .isEqualTo(new Refusal.Invalid(List.of(FieldFault.of(
                        "features", Because.NAMES_UNKNOWN, "kind", "feature", "id", "rooter", "known", "router"))));
        assertThat(memory.standing).hasSize(1);
    }

    @Test
    void shouldCreateOnceByIdAndByKey() {
        Wish once = new Wish("anna", null, OptionalLong.empty(), new Wish.Once("k", "print"));
        creation.create(Tag.class, tag("vip", 5), once);
        assertThat(creation.create(Tag.class, tag("vip", 5), ANNA))
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(done.created()).isFalse());
        assertThat(refusal(creation.create(Tag.class, tag("vip", 6), ANNA)))
                .isEqualTo(new Refusal.Exists(Kind.TAG, "vip"));
        change.change(Tag.class, Kind.TAG, "vip", t -> tag("vip", 7), ANNA);
        assertThat(creation.create(Tag.class, tag("vip", 5), once))
                .as("a repetition after a change gives what stands")
                .isInstanceOf(Done.class);
        Wish other = new Wish("anna", null, OptionalLong.empty(), new Wish.Once("k", "other"));
        assertThat(refusal(creation.create(Tag.class, tag("vop", 5), other))).isEqualTo(new Refusal.KeyReused());
        removal.remove(Tag.class, Kind.TAG, "vip", false, ANNA);
        assertThat(refusal(creation.create(Tag.class, tag("vip", 5), once)))
                .isEqualTo(new Refusal.CreatedAndRemoved(Kind.TAG, "vip"));
    }

    @Test
    void shouldMakeNoRevisionForNoChange() {
        change.change(Feature.class, Kind.FEATURE, "router", f -> f, ANNA);
        assertThat(memory.entries).hasSize(1);
    }

    @Test
    void shouldRefuseWhoeverReadAnOlderRevision() {
        Wish stale = new Wish("anna", null, OptionalLong.of(1), null);
        change.change(Feature.class, Kind.FEATURE, "router", f -> f.withKilled(true), stale);
        assertThat(refusal(change.change(Feature.class, Kind.FEATURE, "router", f -> f.withKilled(false), stale)))
                .isEqualTo(new Refusal.Changed(1, 2));
        assertThat(refusal(removal.remove(Feature.class, Kind.FEATURE, "router", false, stale)))
                .isEqualTo(new Refusal.Changed(1, 2));
    }

    @Test
    void shouldSayWhoUsesWhatIsRemovedAndTakeItOutByForce() {
        creation.create(Tag.class, tag("vip", 5, "router"), ANNA);
        creation.create(Tenant.class, new Tenant("acme", null, List.of("vip"), null, null, null, null), ANNA);
        creation.create(Setting.class, new Setting("router.mode", "tag/vip", "\"live\""), ANNA);
        assertThat(refusal(removal.remove(Tag.class, Kind.TAG, "vip", false, ANNA)))
                .isEqualTo(
                        new Refusal.InUse(Kind.TAG, "vip", List.of("tenant/acme", "setting/router.mode@tag/vip"), 0));
        removal.remove(Tag.class, Kind.TAG, "vip", true, ANNA);
        assertThat(memory.gone).containsExactly("setting/router.mode@tag/vip", "tag/vip");
        assertThat(memory.of(Tenant.class).find("acme"))
                .hasValueSatisfying(
                        stored -> assertThat(stored.document().tags()).isEmpty());
        assertThat(refusal(removal.remove(Tag.class, Kind.TAG, "vip", true, ANNA)))
                .isEqualTo(new Refusal.Unknown(Kind.TAG, "vip"));
    }

    @Test
    void shouldAskTheCatalogueAboutSettings() {
        assertThat(refusal(creation.create(Setting.class, new Setting("router.mode", null, "\"warp\""), ANNA)))
                .isEqualTo(new Refusal.Invalid(List.of(FieldFault.of("value", Because.NOT_ONE_OF, "known", "slower"))));
        assertThat(refusal(creation.create(Setting.class, new Setting("a", "tenant/nobody", "1"), ANNA)))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.faults().get(0).rule()).contains("unknown tenant nobody"));
    }

    @Test
    void shouldKillAndRestoreByName() {
        KillFeature killing = new KillFeature(change, new MemoryEmergencies());
        killing.kill("router", ANNA);
        killing.kill("router", ANNA);
        new RestoreFeature(change, new MemoryEmergencies()).restore("router", ANNA);
        assertThat(memory.entries)
                .extracting(entry -> entry.action())
                .containsExactly("feature.created", "feature.killed", "feature.restored");
        assertThat(refusal(killing.kill("nothing", ANNA))).isEqualTo(new Refusal.Unknown(Kind.FEATURE, "nothing"));
    }

    @Test
    void shouldRepublishWhatTheTopicLacks() {
        creation.create(Tag.class, tag("vip", 5), ANNA);
        creation.create(Tag.class, tag("vup", 5), ANNA);
        memory.standing.clear();
        int sent = republishing.republish(Map.of("feature/router", 1L, "tag/vip", 1L, "tag/old", 1L), 2);
        assertThat(sent).isEqualTo(3);
        assertThat(memory.standing)
                .extracting(stored -> stored.document().key())
                .containsExactly("tag/vip", "tag/vup");
        assertThat(memory.gone).containsExactly("tag/old");
    }

    @Test
    void shouldGoOnAboveATopicThatIsAhead() {
        memory.standing.clear();
        republishing.republish(Map.of("feature/router", 40L), 50);
        assertThat(memory.standing)
                .singleElement()
                .satisfies(stored -> assertThat(stored.revision()).isEqualTo(51));
        assertThat(memory.of(Feature.class).find("router"))
                .map(Stored::revision)
                .contains(51L);
    }
}
