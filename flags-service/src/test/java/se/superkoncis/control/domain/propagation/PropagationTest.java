package se.superkoncis.control.domain.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PropagationTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Change CHANGE = new Change(10, "feature/model-router", NOON);

    private final Propagation propagation = new Propagation();

    private void hear(String instance, long revision, long appliedMs, long heardMs) {
        propagation.hear(
                new Report(instance, "router", revision, NOON.plusMillis(appliedMs), NOON.plusMillis(heardMs)));
        propagation.readUpTo(NOON.plusMillis(heardMs));
    }

    private Arrival arrival() {
        return propagation.arrival(CHANGE, PATIENCE);
    }

    @Test
    void shouldTellHowLongAChangeTookToEachInstance() {
        // Given
        for (int i = 1; i <= 12; i++) {
            hear("i" + i, 9, -5000, -5000);
        }
        // When
        for (int i = 1; i <= 12; i++) {
            hear("i" + i, 10, 10 * i, 10 * i + 5);
        }
        // Then
        Arrival arrival = arrival();
        assertThat(arrival.applied()).isEqualTo(12);
        assertThat(arrival.total()).isEqualTo(12);
        assertThat(arrival.within(0.5)).hasMillis(60);
        assertThat(arrival.within(0.99)).hasMillis(120);
        assertThat(arrival.longest()).hasMillis(120);
        assertThat(arrival.behind()).isEmpty();
    }

    @Test
    void shouldNameTheInstanceThatNeverCatchesUpUntilItIsSilentForTooLong() {
        // Given
        hear("quick", 9, -5000, -5000);
        hear("stuck", 9, -5000, -5000);
        // When
        hear("quick", 10, 20, 30);
        hear("stuck", 9, -5000, 60_000);
        // Then
        assertThat(arrival().behind()).containsExactly("stuck");
        assertThat(arrival().applied()).isEqualTo(1);
        assertThat(arrival().total()).isEqualTo(2);
        // When
        hear("quick", 10, 20, 60_000 + PATIENCE.toMillis());
        // Then
        assertThat(arrival().total()).as("still within patience").isEqualTo(2);
        hear("quick", 10, 20, 60_001 + PATIENCE.toMillis());
        assertThat(arrival().total()).isEqualTo(1);
        assertThat(propagation.instances(PATIENCE)).extracting(Report::instance).containsExactly("quick");
    }

    @Test
    void shouldCountANewerRevisionAsTheChangeToo() {
        // Given
        hear("a", 9, -5000, -5000);
        // When it tells of a burst by its newest revision only
        hear("a", 14, 40, 50);
        // Then
        assertThat(arrival().longest()).hasMillis(40);
    }

    @Test
    void shouldKnowNoDelayOfAnInstanceThatStartedWithTheChange() {
        // When
        hear("new", 12, 3_600_000, 3_600_000);
        // Then
        assertThat(arrival().applied()).isEqualTo(1);
        assertThat(arrival().delays()).isEmpty();
        assertThat(arrival().within(0.99)).isNull();
        assertThat(arrival().longest()).isNull();
    }

    @Test
    void shouldIgnoreWhatItHasHeardBefore() {
        // Given
        hear("a", 9, -5000, -5000);
        hear("a", 10, 20, 30);
        // When duplicates, heartbeats and late records come
        hear("a", 10, 20, 30);
        hear("a", 10, 20, 30_000);
        hear("a", 9, -5000, -5000);
        propagation.readUpTo(NOON.plusSeconds(30));
        // Then
        assertThat(arrival().longest()).hasMillis(20);
        assertThat(propagation.instances(PATIENCE).get(0).revision()).isEqualTo(10);
        assertThat(propagation.instances(PATIENCE).get(0).heardAt()).isEqualTo(NOON.plusSeconds(30));
    }

    @Test
    void shouldSeeAnInstanceThatGoesBackAsBehind() {
        // Given
        hear("a", 9, -5000, -5000);
        hear("a", 10, 20, 30);
        // When
        hear("a", 8, 5000, 5010);
        // Then
        assertThat(arrival().behind()).containsExactly("a");
        // When
        hear("a", 11, 9000, 9010);
        // Then
        assertThat(arrival().longest()).hasMillis(9000);
    }

    @Test
    void shouldLetAnInstanceGoThatSaysFarewell() {
        // Given
        hear("a", 9, -5000, -5000);
        hear("b", 9, -5000, -5000);
        // When
        propagation.farewell("a", NOON);
        // Then
        assertThat(arrival().behind()).containsExactly("b");
        // When an old farewell is read once more, after a new start
        hear("a", 10, 100, 100);
        propagation.farewell("a", NOON);
        propagation.farewell("nobody", NOON);
        // Then
        assertThat(arrival().total()).isEqualTo(2);
    }

    @Test
    void shouldForgetNobodyWhileNothingCanBeHeard() {
        // When the broker has been away for an hour, so that nothing has been read since
        hear("a", 9, -5000, -5000);
        // Then
        assertThat(arrival().behind()).containsExactly("a");
    }

    @Test
    void shouldTakeSmallDifferencesOfClocksForNothing() {
        // Given
        hear("a", 9, -5000, -5000);
        // When
        hear("a", 10, -3, 5);
        // Then
        assertThat(arrival().longest()).isEqualTo(Duration.ZERO);
    }

    @Test
    void shouldKeepAccountWithinBounds() {
        // Given
        for (int revision = 1; revision <= 10_050; revision++) {
            hear("a", revision, revision, revision);
        }
        // When
        Arrival old = propagation.arrival(new Change(20, "tag/x", NOON), PATIENCE);
        // Then
        assertThat(old.applied()).isEqualTo(1);
        assertThat(old.delays()).isEmpty();
    }
}
