package se.superkoncis.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.superkoncis.text.Language;

class DateTableTest {
    private final DateFinder swedish = new DateFinder(Language.SWEDISH);
    private final DateFinder english = new DateFinder(Language.ENGLISH);

    @ParameterizedTest
    @CsvFileSource(resources = "expressions-sv.csv", delimiter = ';', quoteCharacter = '"')
    void shouldResolveSwedishExpression(String sentence, LocalDate meetingDay, String expected) {
        assertThat(resolved(swedish.find(sentence, meetingDay))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "expressions-en.csv", delimiter = ';', quoteCharacter = '"')
    void shouldResolveEnglishExpression(String sentence, LocalDate meetingDay, String expected) {
        assertThat(resolved(english.find(sentence, meetingDay))).isEqualTo(expected);
    }

    private static String resolved(List<DateMention> mentions) {
        if (mentions.isEmpty()) {
            return "NONE";
        }
        List<Optional<LocalDate>> dates =
                mentions.stream().map(DateMention::date).distinct().toList();
        return dates.size() > 1
                ? mentions.toString()
                : dates.get(0).map(LocalDate::toString).orElse("VAGUE");
    }
}
