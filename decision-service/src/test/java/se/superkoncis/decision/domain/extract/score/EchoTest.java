package se.superkoncis.decision.domain.extract.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import se.superkoncis.decision.domain.extract.Talk;
import se.superkoncis.decision.domain.extract.read.Meeting;
import se.superkoncis.decision.domain.extract.read.MeetingReader;

/** What is settled without a word of deciding: named, repeated, left. */
class EchoTest {

    @Test
    void shouldSeeANumberThatAnotherRepeats() {
        Meeting meeting = MeetingReader.read(Talk.of(
                "sv", "Ove: Tvåhundra kronor i avgift, kanske.", "Eva: Två hundra.", "Ove: Och så var det taket."));

        assertThat(has(meeting, 0, Shape.VALUE_REPEATED)).isTrue();
        assertThat(has(meeting, 1, Shape.VALUE_FROM_OTHER)).isTrue();
        assertThat(has(meeting, 2, Shape.VALUE_FROM_OTHER)).isFalse();
    }

    @Test
    void shouldNotTakeOnesOwnRepetitionForAnothers() {
        Meeting meeting = MeetingReader.read(
                Talk.of("sv", "Ove: Tvåhundra kronor i avgift.", "Ove: Tvåhundra, alltså.", "Eva: Jaha."));

        assertThat(has(meeting, 0, Shape.VALUE_REPEATED)).isFalse();
    }

    @Test
    void shouldTellAFragmentFromASentence() {
        Meeting meeting = MeetingReader.read(Talk.of("en", "Ann: Buses, then.", "Tom: We should take the buses."));

        assertThat(has(meeting, 0, Shape.FRAGMENT)).isTrue();
        assertThat(has(meeting, 1, Shape.FRAGMENT)).isFalse();
    }

    @Test
    void shouldCountTwoWhoAgreeAndNotOneWhoRefuses() {
        Meeting agreed = MeetingReader.read(
                Talk.of("en", "Ann: The blue one for the cover.", "Tom: Yes, fine.", "Kim: Yes.", "Ann: Right."));
        Meeting refused = MeetingReader.read(Talk.of(
                "en", "Ann: The blue one for the cover.", "Tom: Yes, fine.", "Kim: No, I disagree.", "Ann: Oh."));

        assertThat(has(agreed, 0, Shape.TAKEN_BY_TWO)).isTrue();
        assertThat(has(refused, 0, Shape.TAKEN_BY_TWO)).isFalse();
    }

    @Test
    void shouldSeeWordsSaidAgainShortly() {
        Meeting meeting = MeetingReader.read(Talk.of(
                "sv", "Eva: Vi målar staketet grönt.", "Ove: Grönt staket, ja.", "Eva: Kaffet är slut förresten."));

        assertThat(has(meeting, 0, Shape.WORDS_REPEATED)).isTrue();
        assertThat(has(meeting, 1, Shape.WORDS_REPEATED)).isFalse();
    }

    private static boolean has(Meeting meeting, int turn, Shape shape) {
        BitSet on = new BitSet();
        meeting.turn(turn).forEach(clause -> new Echo(meeting).set(on, clause));
        return on.get(FeatureNames.of(shape));
    }
}
