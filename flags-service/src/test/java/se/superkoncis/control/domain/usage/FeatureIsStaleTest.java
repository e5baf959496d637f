package se.superkoncis.control.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.Feature.Audience;
import se.superkoncis.control.domain.Stored;

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
        return FeatureIsStale.reasons(feature, last, LONG_AGO, NOW, MONTH);
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
        assertThat(FeatureIsStale.reasons(climbing(), null, YESTERDAY, NOW, MONTH))
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
        assertThat(reasons(feature(true, false, 100, Audience.TAGS, LONG_AGO, null), YESTERDAY))
                .isEmpty();
    }

    @Test
    void shouldNameAFeatureWhoseTimeIsUp() {
        assertThat(reasons(feature(true, false, 50, Audience.EVERYONE, YESTERDAY, YESTERDAY), YESTERDAY))
                .containsExactly(new Staleness.Expired(YESTERDAY));
        assertThat(reasons(feature(true, false, 50, Audience.EVERYONE, YESTERDAY, NOW.plusMillis(1)), YESTERDAY))
                .isEmpty();
    }
}
