package se.superkoncis.decision.domain.card;

import static org.assertj.core.api.Assertions.assertThat;
import static se.superkoncis.decision.domain.Sample.AT;
import static se.superkoncis.decision.domain.Sample.DAY;
import static se.superkoncis.decision.domain.Sample.action;
import static se.superkoncis.decision.domain.Sample.candidate;
import static se.superkoncis.decision.domain.Sample.decision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.superkoncis.decision.domain.entry.Completion;
import se.superkoncis.decision.domain.entry.Entry;
import se.superkoncis.decision.domain.entry.Status;
import se.superkoncis.decision.domain.meeting.MeetingState;

class NextStepTest {

    private static final MeetingState ENDED = new MeetingState("acme", "m", Optional.of(AT), 1, Optional.empty());
    private static final MeetingState WAITS =
            new MeetingState("acme", "m", Optional.empty(), 1, Optional.of(AT.plusSeconds(600)));
    private static final Optional<CloseCard> CARD =
            Optional.of(new CloseCard(new UUID(0, 1), "acme", "m", 1, AT, Optional.empty()));

    private final Entry full = decision(1, 0, "Kontoret flyttar.", "Eva", DAY);
    private final Entry lacking = decision(1, 1, "Bilen säljs.", "Eva", null);
    private final Entry task = action(1, 0, "Eva ringer Telia.", "Eva", null);

    @Test
    void shouldOpenOnceTheMeetingIsOverAndSomethingWasFound() {
        assertThat(step(ENDED, Optional.empty(), full)).isEqualTo(NextStep.OPEN);
        assertThat(step(ENDED, Optional.empty(), task)).isEqualTo(NextStep.OPEN);
        assertThat(step(ENDED, Optional.empty())).isEqualTo(NextStep.NONE);
        assertThat(step(ENDED, Optional.empty(), candidate(1, 2, "Kanske."))).isEqualTo(NextStep.NONE);
        assertThat(step(WAITS, Optional.empty(), full)).isEqualTo(NextStep.NONE);
    }

    @Test
    void shouldOpenWhenNobodySaysThatItEndedAndTheWaitIsOver() {
        assertThat(NextStep.of(WAITS, Optional.empty(), List.of(full), true, AT.plusSeconds(600)))
                .isEqualTo(NextStep.OPEN);
    }

    @Test
    void shouldOpenNothingWhereTheFeatureIsOff() {
        assertThat(NextStep.of(ENDED, Optional.empty(), List.of(full), false, AT))
                .isEqualTo(NextStep.NONE);
    }

    @Test
    void shouldCloseAtFullCoverageOfDecisionsWhateverActionsLack() {
        assertThat(step(ENDED, CARD, full, lacking)).isEqualTo(NextStep.NONE);
        assertThat(step(ENDED, CARD, full, task)).isEqualTo(NextStep.CLOSE);
        assertThat(step(ENDED, CARD, full, lacking.with(Status.DISMISSED))).isEqualTo(NextStep.CLOSE);
    }

    @Test
    void shouldNeverOpenACardAgain() {
        Optional<CloseCard> closed = CARD.map(c -> c.closed(1, AT, Counts.of(List.of(full))));
        assertThat(step(ENDED, closed, full, lacking)).isEqualTo(NextStep.NONE);
    }

    @Test
    void shouldCountDecisionsAndWhatNoPersonHadToFillIn() {
        // Given
        Entry completed = lacking.completed(new Completion(Optional.empty(), Optional.of("Kim"), Optional.of(DAY)));
        // When
        Counts before = Counts.of(List.of(full, lacking, task));
        Counts after = Counts.of(List.of(full, completed, task));
        // Then
        assertThat(before).isEqualTo(new Counts(2, 1, 3, 0));
        assertThat(before.withTheRestForced()).isEqualTo(new Counts(2, 1, 3, 1));
        assertThat(after).isEqualTo(new Counts(2, 2, 2, 0));
    }

    private static NextStep step(MeetingState meeting, Optional<CloseCard> card, Entry... entries) {
        return NextStep.of(meeting, card, List.of(entries), true, AT);
    }
}
