package se.superkoncis.router.domain.recap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;

class FastEngineTest {
    private final RecapEngine engine = new FastEngine();

    @Test
    void shouldGroupWhatASwedishMeetingWasAboutAndSettled() {
        Recap recap = engine.recap(Meetings.swedish(), 200);

        assertThat(recap.language()).isEqualTo("sv");
        assertThat(texts(recap, Section.SETTLED))
                .anySatisfy(text -> assertThat(text).contains("Storgatan").doesNotContain("hamnen"));
        assertThat(texts(recap, Section.ACTIONS))
                .anySatisfy(text -> assertThat(text).startsWith("Bo Ek skickar budgeten till ledningen på måndag"))
                .anySatisfy(text -> assertThat(text).contains("boka lokalen", "Det gör jag"));
        assertThat(texts(recap, Section.OPEN))
                .anySatisfy(text -> assertThat(text).contains("talaren"));
        assertThat(recap.text()).startsWith("Ämnen\n").contains("\nBestämt\n", "\nUppgifter\n");
    }

    @Test
    void shouldTellAnEnglishMeetingInTheThirdPerson() {
        Recap recap = engine.recap(
                Meetings.of(
                        "Ann: The release is late because the tests are slow.",
                        "Bob: I think we should move the release to the 14th of May.",
                        "Ann: Okay, we decided to move the release to the 14th of May.",
                        "Bob: I'll write the release notes by Friday.",
                        "Ann: Great."),
                120);

        assertThat(recap.language()).isEqualTo("en");
        assertThat(texts(recap, Section.SETTLED)).contains("The team decided to move the release to the 14th of May.");
        assertThat(texts(recap, Section.ACTIONS)).contains("Bob will write the release notes by Friday.");
        assertThat(recap.text()).doesNotContain(" I ").doesNotContain("I'll");
    }

    @Test
    void shouldNotTellAsSettledWhatWasOverturned() {
        Recap recap = engine.recap(
                Meetings.of(
                        "Eva: Då säger vi att vi driftsätter portalen den 15 juni.",
                        "Lars: Ja.",
                        "Eva: Då backar vi på 15 juni, vi driftsätter portalen den 1 september istället.",
                        "Lars: Bra."),
                100);

        assertThat(texts(recap, Section.SETTLED))
                .noneMatch(text -> text.contains("15 juni") && !text.contains("september"));
    }

    @Test
    void shouldUseRolesWhereSpeakersAreOnlyLabels() {
        Transcript transcript = new Transcript(
                null,
                "sv",
                null,
                null,
                List.of(
                        new Utterance("A", "projektledare", "Jag skickar tidplanen till styrgruppen på torsdag."),
                        new Utterance("B", "testare", "Testmiljön är klar för leverans fyra.")));

        assertThat(engine.recap(transcript, 100).text())
                .contains("Projektledaren skickar tidplanen till styrgruppen på torsdag.");
    }

    @Test
    void shouldBeTheSameEveryTime() {
        assertThat(engine.recap(Meetings.swedish(), 120)).isEqualTo(engine.recap(Meetings.swedish(), 120));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10, 30, 80, 350})
    void shouldKeepToTheNumberOfWords(int words) {
        assertThat(Layout.length(engine.recap(Meetings.swedish(), words).text()))
                .isLessThanOrEqualTo(words);
        assertThat(Layout.length(
                        new ExtractiveEngine().recap(Meetings.swedish(), words).text()))
                .isLessThanOrEqualTo(words);
    }

    @Test
    void shouldRefuseALengthBelowOneWord() {
        assertThatThrownBy(() -> engine.recap(Meetings.swedish(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1 word");
    }

    private static List<String> texts(Recap recap, Section section) {
        return recap.points().stream()
                .filter(point -> point.section() == section)
                .map(Point::text)
                .toList();
    }
}
