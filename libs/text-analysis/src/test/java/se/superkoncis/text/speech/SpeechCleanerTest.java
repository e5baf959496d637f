package se.superkoncis.text.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.superkoncis.text.Language;
import se.superkoncis.text.Negations;
import se.superkoncis.text.NumberWords;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;

class SpeechCleanerTest {
    private final SpeechCleaner swedish = new SpeechCleaner(Language.SWEDISH);
    private final SpeechCleaner english = new SpeechCleaner(Language.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Helst fyra som kan fakturering och inte, eh, sommarvikarier.|Helst fyra som kan fakturering och inte sommarvikarier.",
                "ja men då då tar vi det|Då tar vi det.",
                "Om allt går bra är väl ett... jag vill bara säga att testen inte har körts.|Jag vill bara säga att testen inte har körts.",
                "vi är på, säg, 65 procent|Vi är på 65 procent.",
                "Det kostar 500 kr, va?|Det kostar 500 kr?",
                "Nej, det går inte.|Nej, det går inte."
            })
    void shouldCleanSwedishSpeech(String spoken, String clean) {
        assertThat(swedish.clean(spoken)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "So um we we're gonna des design a a new remote|We we're gonna design a new remote.",
                "it 's you know the the case|It's the case.",
                "Okay, so, I do n't know|I don't know.",
                "well it was twenty twenty five percent so|It was twenty twenty five percent."
            })
    void shouldCleanEnglishSpeech(String spoken, String clean) {
        assertThat(english.clean(spoken)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "...", "🎉", "\ud800", "?!"})
    void shouldGiveNothingForNoise(String noise) {
        assertThat(swedish.clean(noise)).isEmpty();
    }

    @Test
    void shouldNeverAddWordsNorLoseNumbersAndNegations() {
        List<String> words = List.of(
                "ja", "eh", "vi", "inte", "15", "juni", "nej", "så", "aldrig", "tolv", "...", ",", "liksom", "det",
                "är", "klart");
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder spoken = new StringBuilder();
            random.ints(1 + random.nextInt(12), 0, words.size())
                    .forEach(i -> spoken.append(words.get(i)).append(' '));
            List<String> before = lower(spoken.toString());
            List<String> after = lower(swedish.clean(spoken.toString()));

            assertThat(before).containsAll(after);
            assertThat(after)
                    .containsAll(
                            before.stream().filter(SpeechCleanerTest::isWeighty).toList());
        }
    }

    private static boolean isWeighty(String word) {
        return Negations.isNegation(Language.SWEDISH, word)
                || NumberWords.isNumber(Language.SWEDISH, Tokens.of(word).get(0));
    }

    private static List<String> lower(String text) {
        return Tokens.of(text).stream().map(Token::lower).toList();
    }
}
