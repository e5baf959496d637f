package se.superkoncis.decision.domain.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.superkoncis.text.Language;

class TaskFormTest {
    private final TaskForm swedish = TaskForm.of(Language.SWEDISH);
    private final TaskForm english = TaskForm.of(Language.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jag ringer snickaren på måndag.|Ringa snickaren på måndag.",
                "Då skickar jag en ny offert.|Skicka en ny offert.",
                "Jag ska stämma av med banken.|Stämma av med banken.",
                "Lisa, kan du titta på avtalet?|Titta på avtalet.",
                "Jag gör om listan.|Göra om listan.",
                "Jag ringer henne och frågar om nyckeln.|Ringa henne och fråga om nyckeln."
            })
    void shouldMakeASwedishTask(String said, String task) {
        assertThat(swedish.of(said)).contains(task);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I'll send the draft to the lawyer on Monday.|Send the draft to the lawyer on Monday.",
                "Can you check the numbers?|Check the numbers.",
                "I'm going to write the report.|Write the report.",
                "I need you to call the bank.|Call the bank."
            })
    void shouldMakeAnEnglishTask(String said, String task) {
        assertThat(english.of(said)).contains(task);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vem tar reda på servicefönstret?|Ta reda på servicefönstret.",
                "Vem kan ringa hyresvärden?|Ringa hyresvärden.",
                "Kan vi inte lägga in ett larm före helgen?|Lägga in ett larm före helgen.",
                "Borde vi kanske boka om salen?|Boka om salen.",
                "Någon måste mejla kommunen.|Mejla kommunen."
            })
    void shouldMakeATaskOfWhatIsWantedInSwedish(String said, String task) {
        assertThat(swedish.wanted(said)).contains(task);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who can call the venue?|Call the venue.",
                "Could we add an alarm for that?|Add an alarm for that.",
                "Someone needs to chase the supplier.|Chase the supplier.",
                "Who's going to write the summary?|Write the summary."
            })
    void shouldMakeATaskOfWhatIsWantedInEnglish(String said, String task) {
        assertThat(english.wanted(said)).contains(task);
    }

    @Test
    void shouldWantNothingWhereItIsRefusedOrTold() {
        assertThat(swedish.wanted("Vi ska inte flytta servern.")).isEmpty();
        assertThat(swedish.wanted("Vem är ordförande i år?")).isEmpty();
        assertThat(english.wanted("We should not move the server.")).isEmpty();
        assertThat(english.wanted("Who is the chair this year?")).isEmpty();
    }

    @Test
    void shouldLeaveWhatIsNoPromise() {
        assertThat(swedish.of("Mötet är på torsdag.")).isEmpty();
        assertThat(english.of("The meeting is on Thursday.")).isEmpty();
    }
}
