package se.superkoncis.router.domain.recap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.superkoncis.router.domain.recap.deep.Part;
import se.superkoncis.router.domain.recap.worth.TermWorth;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;

class DeepEngineTest {
    private final RecapEngine engine = new DeepEngine(null);

    @Test
    void shouldTellWhatASwedishMeetingSettledAndWhoDoesWhat() {
        // When
        Recap recap = engine.recap(Meetings.swedish(), 200);
        // Then
        assertThat(recap.language()).isEqualTo("sv");
        assertThat(recap.text()).contains("Storgatan", "45 000");
        assertThat(recap.points())
                .filteredOn(point -> point.section() == Section.ACTIONS)
                .anySatisfy(point ->
                        assertThat(point.text()).startsWith("Bo Ek skickar budgeten till ledningen på måndag"));
    }

    @Test
    void shouldNameTheTopicsOfAMeetingInTheirOrder() {
        // Given
        List<Utterance> turns = new ArrayList<>();
        about(turns, "the kitchen", "the oven costs more than the plumber said");
        about(turns, "the garden", "the hedge grows over the fence of the neighbour");
        // When
        Recap recap = engine.recap(new Transcript(null, "en", null, null, turns), 200);
        // Then
        List<Point> headlines = recap.points().stream()
                .filter(point -> point.text().startsWith("The group discussed"))
                .toList();
        assertThat(headlines).hasSize(2);
        assertThat(headlines.get(0).text()).contains("the kitchen").doesNotContain("garden");
        assertThat(headlines.get(0).turns()).isNotEmpty().allMatch(turn -> turn < 40);
        assertThat(headlines.get(1).text()).contains("the garden");
        assertThat(headlines.get(1).turns()).isNotEmpty().allMatch(turn -> turn >= 40);
    }

    private static void about(List<Utterance> turns, String topic, String said) {
        for (int i = 0; i < 40; i++) {
            turns.add(new Utterance(
                    i % 2 == 0 ? "Ann" : "Bob", null, "About " + topic + ", number " + i + ", " + said + "."));
        }
    }

    @Test
    void shouldTellUndisputedStatementsPlainlyAndPersonalOnesByTheirSpeaker() {
        // When
        Recap recap = engine.recap(
                Meetings.of(
                        "Ann: The integration tests take four hours on the new servers.",
                        "Bob: I'll write the release notes by Friday.",
                        "Ann: Should we move the release to the 14th of May?"),
                100);
        // Then
        assertThat(recap.points())
                .extracting(Point::text)
                .contains(
                        "The integration tests take four hours on the new servers.",
                        "Bob will write the release notes by Friday.",
                        "Ann asked whether they should move the release to the 14th of May.");
    }

    @Test
    void shouldTellNothingTwiceThatMeansTheSame() {
        // Given a model for which the second sentence says what the first says
        Transcript meeting = Meetings.of(
                "Ann: The battery of this device lasts for two weeks.",
                "Bob: Its power supply holds out for fourteen days.",
                "Ann: The casing comes in yellow rubber with a soft grip.");
        RecapEngine knowing = new DeepEngine(sentences -> sentences.stream()
                .map(sentence -> sentence.contains("casing") ? new float[] {1, 0} : new float[] {0, 1})
                .toList());
        // When
        Recap recap = knowing.recap(new Transcript(null, "en", null, null, meeting.turns()), 100);
        // Then
        assertThat(recap.text()).contains("casing");
        assertThat(recap.points()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void shouldWorkWithoutAnyOfItsParts(Part part) {
        // Given
        RecapEngine without = new DeepEngine(null, EnumSet.complementOf(EnumSet.of(part)), TermWorth.built());
        // When
        Recap recap = without.recap(Meetings.swedish(), 200);
        // Then
        assertThat(recap.points()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10, 30, 80, 350})
    void shouldKeepToTheNumberOfWords(int words) {
        assertThat(Layout.length(engine.recap(Meetings.swedish(), words).text()))
                .isLessThanOrEqualTo(words);
    }

    @Test
    void shouldBeTheSameEveryTime() {
        assertThat(engine.recap(Meetings.swedish(), 120)).isEqualTo(engine.recap(Meetings.swedish(), 120));
    }

    @Test
    void shouldRefuseALengthBelowOneWord() {
        assertThatThrownBy(() -> engine.recap(Meetings.swedish(), 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
