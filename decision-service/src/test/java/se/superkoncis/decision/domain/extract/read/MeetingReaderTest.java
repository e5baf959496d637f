package se.superkoncis.decision.domain.extract.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.superkoncis.decision.domain.extract.Talk;
import se.superkoncis.text.Language;
import se.superkoncis.text.Tokens;

class MeetingReaderTest {

    @Test
    void shouldCutUnpunctuatedSpeechWhereANewClauseBegins() {
        Meeting meeting = MeetingReader.read(Talk.of(
                "sv",
                "A: vi hade ju tänkt måla huset i år nu ringer jag målaren på måndag så får vi se vad han säger"));

        assertThat(meeting.clauses()).hasSizeGreaterThan(1);
        assertThat(String.join(" ", meeting.clauses().stream().map(Clause::text).toList()))
                .isEqualTo(
                        "vi hade ju tänkt måla huset i år nu ringer jag målaren på måndag så får vi se vad han säger");
    }

    @Test
    void shouldLeavePunctuatedSpeechAsItIs() {
        Meeting meeting = MeetingReader.read(Talk.of("en", "A: Yes. I think we should, as I said, do it. Okay?"));

        assertThat(meeting.clauses())
                .extracting(Clause::text)
                .containsExactly("Yes.", "I think we should, as I said, do it.", "Okay?");
        assertThat(meeting.clauses().get(2).asks()).isTrue();
    }

    @Test
    void shouldTellWhoLeads() {
        Meeting meeting = MeetingReader.read(Talk.of(
                "sv",
                "Ove: Det var kallt idag.",
                "Eva: Då börjar vi. Nästa punkt är budgeten. Ove?",
                "Ove: Den är klar.",
                "Eva: Då går vi vidare. Nästa punkt. Jan?",
                "Jan: Inget från mig."));

        assertThat(meeting.chair()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"fyrtiosju,true", "tjugofemte,true", "12,true", "huset,false", "en,false"})
    void shouldKnowSwedishNumbersInOneWord(String word, boolean number) {
        assertThat(Numbers.isNumber(Language.SWEDISH, Tokens.of(word).get(0))).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"tenth,10", "10th,10", "femtonde,15", "15,15", "tre,3", "bilen,bilen"})
    void shouldTakeCardinalsAndOrdinalsForOneTerm(String word, String term) {
        assertThat(Numbers.term(word)).isEqualTo(term);
    }

    @ParameterizedTest
    @CsvSource({"twenty-second,22", "twenty-third,23", "thirty-first,31", "tjugonionde,29", "10th,10", "trettioett,31"})
    void shouldGiveNumbersUpToThirtyOneAsDigits(String word, String digits) {
        assertThat(Numbers.term(word)).isEqualTo(digits);
    }
}
