package se.superkoncis.control.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.Feature.Audience;
import se.superkoncis.control.domain.FlagOverride;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tag;

class FeatureIsStaleTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(90));
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    private static final Duration MONTH = Duration.ofDays(30);

    private static Stored<Feature> feature(
            boolean enabled, boolean killed, int percentage, Audience audience, Instant changed, Instant expires) {
        Feature feature =
                new Feature("card", "Card", null, enabled, killed, percentage, audience, null, null, null, expires);
        return new Stored<>(feature, 7, LONG_AGO, changed, "anna");
    }

    private static Stored<Feature> climbing() {
        return feature(true, false, 50, Audience.EVERYONE, LONG_AGO, null);
    }

    private static List<Staleness> reasons(Stored<Feature> feature, Instant last) {
        return reasons(feature, last, List.of(), List.of());
    }

    private static List<Staleness> reasons(
            Stored<Feature> feature, Instant last, List<Stored<Tag>> tags, List<Stored<FlagOverride>> overrides) {
        Asked asked = new Asked(last, null, LONG_AGO);
        return FeatureIsStale.reasons(feature, asked, Reach.of(feature, tags, overrides), NOW, MONTH);
    }

    private static Stored<Tag> tag(int percentage, Instant changed, String... features) {
        return new Stored<>(
                new Tag("canary", "Canary", null, List.of(features), percentage), 3, LONG_AGO, changed, "anna");
    }

    private static Stored<FlagOverride> override(String value) {
        return new Stored<>(
                new FlagOverride(null, "feature/card", value, null, "bo", null), 4, LONG_AGO, LONG_AGO, "bo");
    }

    @Test
    void shouldLeaveAFeatureAloneThatIsAskedForAndDecidesSomething() {
        assertThat(reasons(climbing(), YESTERDAY)).isEmpty();
    }

    @Test
    void shouldNameAFeatureThatNobodyAsksFor() {
        Instant last = NOW.minus(Duration.ofDays(31));
        assertThat(reasons(climbing(), last)).containsExactly(new Staleness.NotEvaluated(last, true));
        assertThat(reasons(climbing(), null)).containsExactly(new Staleness.NotEvaluated(LONG_AGO, false));
    }

    @Test
    void shouldProveNothingOfTheTimeBeforeCounting() {
        Reach reach = Reach.of(climbing(), List.of(), List.of());
        assertThat(FeatureIsStale.reasons(climbing(), new Asked(null, null, YESTERDAY), reach, NOW, MONTH))
                .isEmpty();
    }

    @Test
    void shouldNameAFeatureThatEveryoneOrNobodyHasHadForLong() {
        assertThat(reasons(feature(true, false, 100, Audience.EVERYONE, LONG_AGO, null), YESTERDAY))
                .containsExactly(new Staleness.FullyOn(LONG_AGO));
        assertThat(reasons(feature(false, false, 50, Audience.EVERYONE, LONG_AGO, null), YESTERDAY))
                .containsExactly(new Staleness.FullyOff(LONG_AGO));
        assertThat(reasons(feature(true, false, 0, Audience.TAGS, LONG_AGO, null), YESTERDAY))
                .containsExactly(new Staleness.FullyOff(LONG_AGO));
    }

    @Test
    void shouldWaitUntilLongIsOverAndForWhatIsKilled() {
        assertThat(reasons(feature(true, false, 100, Audience.EVERYONE, YESTERDAY, null), YESTERDAY))
                .isEmpty();
        assertThat(reasons(feature(true, true, 100, Audience.EVERYONE, LONG_AGO, null), YESTERDAY))
                .isEmpty();
    }

    @Test
    void shouldNotCallAFeatureUnusedForCertainThatComesAlongInBulk() {
        // Given
        Reach reach = Reach.of(climbing(), List.of(), List.of());
        Instant monthsAgo = NOW.minus(Duration.ofDays(60));
        // When
        List<Staleness> alive =
                FeatureIsStale.reasons(climbing(), new Asked(YESTERDAY, YESTERDAY, LONG_AGO), reach, NOW, MONTH);
        List<Staleness> bulkOnly =
                FeatureIsStale.reasons(climbing(), new Asked(null, YESTERDAY, LONG_AGO), reach, NOW, MONTH);
        List<Staleness> neither =
                FeatureIsStale.reasons(climbing(), new Asked(null, monthsAgo, LONG_AGO), reach, NOW, MONTH);
        // Then
        assertThat(alive).isEmpty();
        assertThat(bulkOnly).containsExactly(new Staleness.OnlyInBulk(LONG_AGO, YESTERDAY));
        assertThat(neither).containsExactly(new Staleness.NotEvaluated(LONG_AGO, false));
    }

    @Test
    void shouldTakeTagsPilotsAndOverridesIntoAccount() {
        Stored<Feature> byTags = feature(true, false, 100, Audience.TAGS, LONG_AGO, null);
        Staleness off = new Staleness.FullyOff(LONG_AGO);
        // no tag opens it, or only one that lets nobody in
        assertThat(reasons(byTags, YESTERDAY)).containsExactly(off);
        assertThat(reasons(byTags, YESTERDAY, List.of(tag(0, LONG_AGO, "card")), List.of()))
                .containsExactly(off);
        assertThat(reasons(byTags, YESTERDAY, List.of(tag(50, LONG_AGO, "other")), List.of()))
                .containsExactly(off);
        // a tag that opens it, and one that may have opened it until yesterday
        assertThat(reasons(byTags, YESTERDAY, List.of(tag(10, LONG_AGO, "card")), List.of()))
                .isEmpty();
        assertThat(reasons(byTags, YESTERDAY, List.of(tag(0, YESTERDAY)), List.of()))
                .isEmpty();
        // pilots have it whatever the share
        Feature named = byTags.document().with(true, 0, List.of("acme"));
        assertThat(reasons(new Stored<>(named, 7, LONG_AGO, LONG_AGO, "anna"), YESTERDAY))
                .isEmpty();
        // an override is on for all, or off for all
        assertThat(reasons(byTags, YESTERDAY, List.of(), List.of(override("true"))))
                .containsExactly(new Staleness.FullyOn(LONG_AGO));
        assertThat(reasons(climbing(), YESTERDAY, List.of(), List.of(override("false"))))
                .containsExactly(off);
    }

    @Test
    void shouldNameAFeatureWhoseTimeIsUp() {
        assertThat(reasons(feature(true, false, 50, Audience.EVERYONE, YESTERDAY, YESTERDAY), YESTERDAY))
                .containsExactly(new Staleness.Expired(YESTERDAY));
        assertThat(reasons(feature(true, false, 50, Audience.EVERYONE, YESTERDAY, NOW.plusMillis(1)), YESTERDAY))
                .isEmpty();
    }
}
