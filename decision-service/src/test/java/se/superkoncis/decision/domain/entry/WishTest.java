package se.superkoncis.decision.domain.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static se.superkoncis.decision.domain.Sample.DAY;
import static se.superkoncis.decision.domain.Sample.candidate;
import static se.superkoncis.decision.domain.Sample.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.superkoncis.decision.domain.item.FieldState;

class WishTest {

    private final Entry found = decision(1, 0, "Kontoret flyttar.", "Eva", null);

    @Test
    void shouldCountAsFilledInByAPersonOnlyWhatThatPersonChanged() {
        // Given
        Wish wish = complete("Eva", DAY);
        // When
        Entry completed = wish.on(found).orElseThrow();
        // Then
        assertThat(completed.status()).isEqualTo(Status.CONFIRMED);
        assertThat(completed.owner().field().state()).isEqualTo(FieldState.CONFIRMED);
        assertThat(completed.owner().automatic()).isTrue();
        assertThat(completed.owner().field().turns()).containsExactly(0);
        assertThat(completed.deadline().byPerson()).isTrue();
        assertThat(completed.complete()).isTrue();
        assertThat(wish.on(completed)).contains(completed);
    }

    @Test
    void shouldLeaveMissingWhatIsMissingWhenItIsConfirmed() {
        // When
        Entry confirmed = new Wish.Confirm().on(found).orElseThrow();
        // Then
        assertThat(confirmed.missing()).containsExactly("deadline");
        assertThat(confirmed.owner().field().state()).isEqualTo(FieldState.CONFIRMED);
        assertThat(new Wish.Confirm().on(confirmed)).contains(confirmed);
    }

    @Test
    void shouldTakeADismissalBack() {
        // Given
        Entry dismissed = new Wish.Dismiss().on(found).orElseThrow();
        // When
        Optional<Entry> back = new Wish.Confirm().on(dismissed);
        // Then
        assertThat(dismissed.status().counts()).isFalse();
        assertThat(back).map(Entry::status).contains(Status.CONFIRMED);
    }

    @Test
    void shouldAskNothingOfAnEntryThatItsPlaceInLifeDoesNotAllow() {
        Entry candidate = candidate(1, 0, "Bilen säljs.");
        assertThat(complete("Eva", DAY).on(candidate)).isEmpty();
        assertThat(new Wish.Confirm().on(candidate)).isEmpty();
        assertThat(new Wish.Dismiss().on(candidate)).isEmpty();
        assertThat(new Wish.Accept().on(candidate)).map(Entry::status).contains(Status.CONFIRMED);
        assertThat(new Wish.Accept().on(found)).isEmpty();
        assertThat(complete("Eva", DAY).on(found.with(Status.DISMISSED))).isEmpty();
        assertThat(new Wish.Dismiss().on(found.with(Status.SUPERSEDED))).isEmpty();
    }

    private static Wish complete(String owner, LocalDate deadline) {
        return new Wish.Complete(new Completion(Optional.empty(), Optional.of(owner), Optional.of(deadline)));
    }
}
