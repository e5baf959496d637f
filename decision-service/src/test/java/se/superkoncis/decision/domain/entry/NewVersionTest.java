package se.superkoncis.decision.domain.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.superkoncis.decision.domain.Sample.AT;
import static se.superkoncis.decision.domain.Sample.DAY;
import static se.superkoncis.decision.domain.Sample.action;
import static se.superkoncis.decision.domain.Sample.candidate;
import static se.superkoncis.decision.domain.Sample.decision;

import java.util.List;
import org.junit.jupiter.api.Test;

class NewVersionTest {

    @Test
    void shouldAddWhatIsNew() {
        // Given
        Entry found = decision(1, 0, "Kontoret flyttar till Umeå.", null, null);
        Entry unsure = candidate(1, 1, "Bilen säljs.");
        // When
        NewVersion version = NewVersion.of(List.of(), List.of(found, unsure), AT);
        // Then
        assertThat(version).isEqualTo(new NewVersion(List.of(found, unsure), List.of(), List.of()));
    }

    @Test
    void shouldGoOnUnderTheSameIdWithWhatTheNewVersionSays() {
        // Given
        Entry before = decision(1, 0, "Kontoret flyttar till Umeå i mars.", null, null);
        Entry now = decision(2, 3, "Kontoret flyttar till Umeå i april.", "Eva", DAY);
        // When
        NewVersion version = NewVersion.of(List.of(before), List.of(now), AT.plusSeconds(60));
        // Then
        assertThat(version.added()).isEmpty();
        Change change = version.changed().get(0);
        assertThat(change.after().id()).isEqualTo(before.id());
        assertThat(change.after().text()).isEqualTo(now.text());
        assertThat(change.after().revision()).isEqualTo(2);
        assertThat(change.after().recordedAt()).isEqualTo(AT);
        assertThat(change.fields()).containsExactly("transcriptVersion", "text", "owner", "deadline", "turns");
    }

    @Test
    void shouldSupersedeWhatIsFoundNoMoreAndMakeRoomForNewCandidates() {
        // Given
        Entry lost = decision(1, 0, "Kontoret flyttar till Umeå.", null, null);
        Entry unsure = candidate(1, 1, "Bilen säljs.");
        Entry sure = decision(2, 0, "Bilen säljs.", null, null);
        Entry other = action(2, 0, "Kontoret flyttar till Umeå.", null, null);
        // When
        NewVersion version = NewVersion.of(List.of(lost, unsure), List.of(sure, other), AT);
        // Then an action is no decision, and a candidate was never told
        assertThat(version.added()).containsExactly(sure, other);
        assertThat(version.removed()).containsExactly(unsure);
        assertThat(version.changed()).extracting(c -> c.after().status()).containsExactly(Status.SUPERSEDED);
    }

    @Test
    void shouldLetStandWhatAPersonHasSettledAndNotFindItAgain() {
        // Given
        Entry confirmed =
                decision(1, 0, "Kontoret flyttar till Umeå.", "Eva", DAY).confirmed();
        Entry dismissed = decision(1, 1, "Bilen säljs på torget.", null, null).with(Status.DISMISSED);
        Entry again = decision(2, 0, "Kontoret flyttar till Umeå.", null, null);
        Entry unsure = candidate(2, 1, "Bilen säljs på torget.");
        // When
        NewVersion version = NewVersion.of(List.of(confirmed, dismissed), List.of(again, unsure), AT);
        // Then
        assertThat(version).isEqualTo(new NewVersion(List.of(), List.of(), List.of()));
    }

    @Test
    void shouldPairTheLikeliestAndEachOnce() {
        // Given
        Entry one = decision(1, 0, "Rapporten ska vara klar till styrelsen.", null, null);
        Entry two = decision(1, 1, "Rapporten ska vara klar till revisorn.", null, null);
        Entry newTwo = decision(2, 0, "Rapporten ska vara klar till revisorn.", null, null);
        // When
        NewVersion version = NewVersion.of(List.of(one, two), List.of(newTwo), AT);
        // Then
        assertThat(version.changed())
                .extracting(c -> c.after().id(), c -> c.after().status())
                .containsExactlyInAnyOrder(tuple(one.id(), Status.SUPERSEDED), tuple(two.id(), Status.FOUND));
    }
}
