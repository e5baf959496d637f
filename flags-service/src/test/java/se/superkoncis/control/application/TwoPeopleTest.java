package se.superkoncis.control.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.Outcome.Refusal;
import se.superkoncis.control.domain.Tag;
import se.superkoncis.control.domain.Wish;

class TwoPeopleTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
    private final MemoryProposals proposals = new MemoryProposals();

    private boolean refused(int from, int to, String who, Instant at) {
        MoreThanHalfNeedsTwoPeople rule = new MoreThanHalfNeedsTwoPeople(proposals, Clock.fixed(at, ZoneOffset.UTC));
        return rule.refuse(tag(from), tag(to), Wish.by(who, null)).stream()
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
    void shouldWaitWhenAFeatureForEveryoneIsSwitchedOnButNotWhenItIsRestored() {
        assertThat(refused(feature(false, false), feature(true, false), "anna")).isTrue();
        assertThat(refused(feature(true, true), feature(true, false), "anna")).isFalse();
    }

    private static Feature feature(boolean enabled, boolean killed) {
        return new Feature("f", "f", null, enabled, killed, 100, Feature.Audience.EVERYONE, null, null, null, null);
    }

    private boolean refused(Document before, Document after, String who) {
        MoreThanHalfNeedsTwoPeople rule = new MoreThanHalfNeedsTwoPeople(proposals, Clock.fixed(NOW, ZoneOffset.UTC));
        return rule.refuse(before, after, Wish.by(who, null)).isPresent();
    }
}
