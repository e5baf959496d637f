package se.superkoncis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordKnowledgeTest {

    @ParameterizedTest
    @CsvSource({"SWEDISH,beslutet,beslut", "SWEDISH,månaderna,månad", "ENGLISH,decisions,decis", "ENGLISH,ab,ab"})
    void shouldStem(Language language, String word, String stem) {
        assertThat(new Stemmer(language).stem(word)).isEqualTo(stem);
    }

    @Test
    void shouldLeaveAbsurdlyLongWordsAsTheyAre() {
        String word = "a".repeat(100_000);

        assertThat(new Stemmer(Language.SWEDISH).stem(word)).isSameAs(word);
    }

    @ParameterizedTest
    @CsvSource({
        "SWEDISH,nitton,true",
        "SWEDISH,'4,2',true",
        "SWEDISH,en,false",
        "ENGLISH,twenty-five,true",
        "ENGLISH,plenty,false"
    })
    void shouldKnowNumbers(Language language, String word, boolean number) {
        assertThat(NumberWords.isNumber(language, Tokens.of(word).get(0))).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "SWEDISH,inte,true",
        "SWEDISH,något,false",
        "ENGLISH,won't,true",
        "ENGLISH,never,true",
        "ENGLISH,know,false"
    })
    void shouldKnowNegations(Language language, String word, boolean negation) {
        assertThat(Negations.isNegation(language, word)).isEqualTo(negation);
    }

    @ParameterizedTest
    @CsvSource({
        "SWEDISH,Vi flyttar mötet,true",
        "SWEDISH,Fyra plus två,false",
        "ENGLISH,The case is closed,true",
        "ENGLISH,Rubber buttons maybe,false",
        "ENGLISH,We freeze from Monday,true"
    })
    void shouldTellClausesFromFragments(Language language, String text, boolean clause) {
        assertThat(FiniteVerbs.anyIn(language, Tokens.of(text))).isEqualTo(clause);
    }

    @Test
    void shouldWeighRareTermsMoreAndFindLikeTexts() {
        TermWeights weights =
                new TermWeights(List.of(List.of("budget", "möte"), List.of("möte"), List.of("möte", "server")));
        Map<String, Double> budget = weights.vector(List.of("budget", "möte"));

        assertThat(weights.idf("budget")).isGreaterThan(weights.idf("möte"));
        assertThat(TermWeights.cosine(budget, budget)).isCloseTo(1, Offset.offset(1e-9));
        assertThat(TermWeights.cosine(budget, weights.vector(List.of("server"))))
                .isZero();
        assertThat(weights.vector(List.of())).isEmpty();
    }
}
