package se.superkoncis.control.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.web.PageLanguage;
import se.superkoncis.web.ReasonTexts;

class ReasonWordsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @EnumSource(Because.class)
    void shouldSayEachReasonInSwedishWithArgumentsThatItHas(Because because) {
        // When
        String swedish = ReasonTexts.swedish().get(because.code());

        // Then
        assertThat(swedish).as(because.code()).isNotBlank();
        assertThat(arguments(Reason.of(because).text())).containsAll(arguments(swedish));
    }

    @ParameterizedTest
    @EnumSource(PageLanguage.class)
    void shouldFillInArguments(PageLanguage language) {
        // When
        String said = new ReasonWords(language).of(Reason.of(Because.HELD_BY, "by", "anna"));

        // Then
        assertThat(said).isEqualTo(language == PageLanguage.SV ? "hållen av anna" : "held by anna");
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
