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

    @Test
    void shouldLeaveWhatIsNoPromise() {
        assertThat(swedish.of("Mötet är på torsdag.")).isEmpty();
        assertThat(english.of("The meeting is on Thursday.")).isEmpty();
    }
}
