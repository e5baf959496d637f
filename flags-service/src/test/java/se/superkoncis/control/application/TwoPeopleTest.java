package se.superkoncis.control.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.FlagOverride;
import se.superkoncis.control.domain.Outcome.Refusal;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tag;
import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.port.AuditTrail;
import se.superkoncis.control.domain.reason.Reason;

class TwoPeopleTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
    private final MemoryProposals proposals = new MemoryProposals();
    private final Memory memory = new Memory();

    private MoreThanHalfNeedsTwoPeople rule(Instant at) {
        return new MoreThanHalfNeedsTwoPeople(
                proposals,
                new HowFarItOpens(memory),
                memory,
                new Changes(memory, memory, memory, Clock.fixed(at, ZoneOffset.UTC)));
    }

    private boolean refused(int from, int to, String who, Instant at) {
        MoreThanHalfNeedsTwoPeople rule = rule(at);
        return rule.ask(tag(from), tag(to), Wish.by(who, null)).refusal().stream()
                .anyMatch(r -> r instanceof Refusal.NeedsSecondPerson);
    }

    private static Tag tag(int percentage) {
        return new Tag("t", "t", null, List.of(), percentage);
    }

    @Test
    void shouldWaitForSomebodyElseWithTheSameWish() {
        assertThat(refused(10, 80, "anna", NOW)).isTrue();
        assertThat(refused(10, 80, "anna", NOW)).as("the same person").isTrue();
        assertThat(refused(10, 90, "bo", NOW)).as("another wish").isTrue();
        assertThat(refused(10, 90, "anna", NOW)).as("the same wish").isFalse();
        assertThat(refused(10, 90, "anna", NOW)).as("a wish is used up").isTrue();
    }

    @Test
    void shouldTellTheTrailWhoWishedAndWhoWishedItFirst() {
        // Given
        refused(10, 80, "anna", NOW);
        refused(10, 80, "anna", NOW);

        // When
        Wish made = rule(NOW).ask(tag(10), tag(80), Wish.by("bo", "klart")).wish();

        // Then
        assertThat(memory.entries).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("tag.proposed");
            assertThat(entry.wish().actor()).isEqualTo("anna");
            assertThat(entry.after()).isEqualTo(tag(80));
            assertThat(entry.revision()).isZero();
        });
        assertThat(made.reason()).isEqualTo("klart; anna wished the same first");
        assertThat(made.reasons()).extracting(Reason::code).containsExactly("said", "second-of");
    }

    @Test
    void shouldForgetAWishAfterADay() {
        assertThat(refused(10, 80, "anna", NOW)).isTrue();
        assertThat(refused(10, 80, "bo", NOW.plusSeconds(86_400))).isTrue();
    }

    @Test
    void shouldNotWaitForLessThanHalfOrForLowering() {
        assertThat(refused(10, 50, "anna", NOW)).isFalse();
        assertThat(refused(100, 60, "anna", NOW)).isFalse();
    }

    @Test
    void shouldWaitWhenATagWithALargeShareTakesInAFeature() {
        Tag wide = new Tag("t", "t", null, List.of("a"), 80);
        Tag wider = new Tag("t", "t", null, List.of("a", "b"), 80);

        assertThat(refused(wide, wider, "anna")).isTrue();
        assertThat(refused(wide, new Tag("t", "t", null, List.of("a", "c"), 80), "bo"))
                .as("another feature")
                .isTrue();
        assertThat(refused(wide, wider, "bo")).isFalse();
        assertThat(refused(wider, wide, "anna")).as("taking out").isFalse();
    }

    @Test
    void shouldWaitForANewTagOnlyWhereItOpensSomething() {
        assertThat(refused(null, tag(80), "anna")).isFalse();
        assertThat(refused(null, new Tag("t", "t", null, List.of("a"), 80), "anna"))
                .isTrue();
        assertThat(refused(null, new Tag("t", "t", null, List.of("a"), 80), "bo"))
                .isFalse();
    }

    @Test
    void shouldWaitWhenAFeatureForEveryoneIsNewOrSwitchedOn() {
        assertThat(refused(feature(false, false), feature(true, false), "anna")).isTrue();
        assertThat(refused(null, feature(false, false), "anna")).isFalse();
        assertThat(refused(null, feature(true, false), "cilla"))
                .as("new, the wish of anna is the same")
                .isFalse();
        assertThat(refused(null, feature(true, false), "cilla")).isTrue();
    }

    @Test
    void shouldWaitWhenAFeatureIsSwitchedOnThatATagOpensWide() {
        // Given
        memory.of(Tag.class).save(stored(new Tag("t", "t", null, List.of("f"), 80)));
        Feature off = feature(false, false).with(90, Feature.Audience.TAGS);

        // Then
        assertThat(refused(off, off.with(true, 40, List.of()), "anna"))
                .as("to 40 % of the group")
                .isFalse();
        assertThat(refused(off, off.with(true, 90, List.of()), "anna"))
                .as("to 80 % of the group")
                .isTrue();
        assertThat(refused(off, off.with(true, 90, List.of()), "bo")).isFalse();
    }

    @Test
    void shouldWaitForARestorationButNotForOnesOwnSlip() {
        // Given
        Feature killed = feature(true, true);
        Feature living = feature(true, false);
        killedBy("anna", NOW.minusSeconds(60));

        // Then
        assertThat(refused(living, killed, "bo")).as("a kill never waits").isFalse();
        assertThat(refused(killed, living, "anna")).as("own kill a minute ago").isFalse();
        assertThat(refused(killed, living, "bo")).as("the kill of another").isTrue();
        assertThat(refused(killed, living, "cilla")).as("a second person").isFalse();
        killedBy("anna", NOW.minusSeconds(901));
        assertThat(refused(killed, living, "anna")).as("own kill too long ago").isTrue();
        killedBy("bo", NOW.minusSeconds(10));
        assertThat(refused(killed, living, "anna"))
                .as("killed by another since")
                .isTrue();
        assertThat(refused(killed.with(true, 40, List.of()), living.with(true, 40, List.of()), "cilla"))
                .as("reaches less than half")
                .isFalse();
    }

    @Test
    void shouldNotTakeAWishToRaiseForAWishToRestore() {
        // Given
        Feature killed = feature(true, true);

        // When
        boolean raised = refused(killed.with(true, 10, List.of()), killed, "anna");

        // Then
        assertThat(raised).isTrue();
        assertThat(refused(killed, feature(true, false), "bo")).isTrue();
    }

    @Test
    void shouldWaitForAnOverrideThatSwitchesOnForAll() {
        // Given
        memory.of(Feature.class).save(stored(feature(true, false).with(10, Feature.Audience.TAGS)));

        // Then
        assertThat(refused(null, override("true"), "anna")).isTrue();
        assertThat(refused(null, override("true"), "bo")).isFalse();
        assertThat(refused(null, override("false"), "anna")).isFalse();
    }

    private static FlagOverride override(String value) {
        return new FlagOverride(null, "feature/f", value, null, "anna", null);
    }

    private static <D extends Document> Stored<D> stored(D document) {
        return new Stored<>(document, 1, NOW, NOW, "anna");
    }

    private void killedBy(String who, Instant at) {
        memory.add(AuditTrail.Entry.of(
                UUID.randomUUID(),
                at,
                "feature.killed",
                Wish.by(who, null),
                feature(true, false),
                feature(true, true),
                1));
    }

    private static Feature feature(boolean enabled, boolean killed) {
        return new Feature("f", "f", null, enabled, killed, 100, Feature.Audience.EVERYONE, null, null, null, null);
    }

    private boolean refused(Document before, Document after, String who) {
        MoreThanHalfNeedsTwoPeople rule = rule(NOW);
        return rule.ask(before, after, Wish.by(who, null)).refusal().isPresent();
    }
}
