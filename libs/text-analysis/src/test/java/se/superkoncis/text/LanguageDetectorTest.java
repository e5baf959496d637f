package se.superkoncis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Då kör vi på det, jag skickar ett mejl i morgon|SWEDISH",
                "okej då säger vi femtonde juni är alla överens|SWEDISH",
                "So we will go with the second option and I'll send it|ENGLISH",
                "yeah i think that the deploy was on monday|ENGLISH",
                "Vi kör en sprint review med product owner och sen release|SWEDISH"
            })
    void shouldTellSwedishFromEnglish(String text, Language language) {
        assertThat(LanguageDetector.detect(text)).isEqualTo(language);
    }

    @Test
    void shouldFollowTheMajorityOfAMixedMeeting() {
        assertThat(LanguageDetector.detect(
                        List.of("Ja, det gör vi.", "We should do that.", "Jag tar det med dem på fredag.")))
                .isEqualTo(Language.SWEDISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "🎉🎉", "Anna Berg", "שלום עולם", "\ud800"})
    void shouldTakeTextWithoutEvidenceAsSwedish(String text) {
        assertThat(LanguageDetector.detect(text)).isEqualTo(Language.SWEDISH);
    }

    @ParameterizedTest
    @CsvSource({"sv-SE,SWEDISH", "EN_gb,ENGLISH", "sv,SWEDISH"})
    void shouldKnowLanguageTags(String tag, Language language) {
        assertThat(Language.ofTag(tag)).contains(language);
        assertThat(Language.ofTag("fi")).isEmpty();
        assertThat(Language.ofTag(null)).isEmpty();
    }
}
