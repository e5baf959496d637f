package se.superkoncis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceSplitterTest {

    @Test
    void shouldCutAtFullStopsAndQuestionMarks() {
        assertThat(SentenceSplitter.split("Bra. Då kör vi! Är alla med?"))
                .containsExactly("Bra.", "Då kör vi!", "Är alla med?");
    }

    @Test
    void shouldNotCutInNumbersAbbreviationsAndInitials() {
        assertThat(SentenceSplitter.split("Det är 4.2 miljoner, t.ex. kl. 09.30 hos dr. Berg och A. Ek."))
                .hasSize(1);
    }

    @Test
    void shouldReadThreeDotsAsAPauseUnlessANewSentenceFollows() {
        assertThat(SentenceSplitter.split("Den... är påbörjad. Ja... Okej."))
                .containsExactly("Den... är påbörjad.", "Ja...", "Okej.");
    }

    @Test
    void shouldCutLongSpeechWithoutPunctuationBeforeClauseOpeners() {
        String run = "vi har gått igenom budgeten för hela våren och ".repeat(20);

        assertThat(SentenceSplitter.split(run))
                .hasSizeGreaterThan(5)
                .allSatisfy(s -> assertThat(Tokens.of(s)).hasSizeLessThanOrEqualTo(SentenceSplitter.LONGEST_RUN));
    }

    @Test
    void shouldLeaveNothingOut() {
        String text = "Första punkten är klar. andra " + "ord ".repeat(200) + "sist";

        assertThat(String.join(" ", SentenceSplitter.split(text)).replaceAll("\\s+", " "))
                .isEqualTo(text.replaceAll("\\s+", " "));
    }

    @Test
    void shouldGiveNoneForBlankText() {
        assertThat(SentenceSplitter.split(" \n\r ")).isEmpty();
    }
}
