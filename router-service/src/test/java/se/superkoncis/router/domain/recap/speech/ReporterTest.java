package se.superkoncis.router.domain.recap.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.superkoncis.text.Language;
import se.superkoncis.text.meeting.Cast;
import se.superkoncis.text.meeting.Speaker;

class ReporterTest {
    private static final Speaker PETRA = Speaker.named("Petra");

    private static String tell(Language language, String sentence, boolean settled) {
        Names names = new Names();
        names.addPerson("Petra");
        names.addPerson("Ali");
        return Reporter.in(language, names).report(new Reporter.Said(PETRA, sentence), settled);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Det går inte att driftsätta mitt i bokslutet.|Petra säger att det inte går att driftsätta mitt i bokslutet.",
                "Integrationen är redan klar.|Petra säger att integrationen redan är klar.",
                "Vi hade gärna haft tolv månader.|Petra säger att vi gärna hade haft tolv månader.",
                "Jag skriver om avtalet.|Petra skriver om avtalet.",
                "Då kan jag ha testfallen klara vecka 19.|Petra kan ha testfallen klara vecka 19.",
                "Ali är inte med.|Petra säger att Ali inte är med.",
                "Hur många behöver ni?|Petra frågar: ”Hur många behöver ni?”",
                "Ni kan inte släppa det.|Petra: ”Ni kan inte släppa det.”",
                "Jag tror att min plan räcker.|Petra: ”Jag tror att min plan räcker.”",
                "I maj vet vi mer om omfattningen.|Petra: ”I maj vet vi mer om omfattningen.”",
                "Fyra plus två år.|Petra: ”Fyra plus två år.”"
            })
    void shouldTellSwedishSpeech(String sentence, String told) {
        assertThat(tell(Language.SWEDISH, sentence, false)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Då beslutar styrgruppen att godkänna ändringen.|Styrgruppen beslutar att godkänna ändringen.",
                "Då säger vi 15 juni.|Vi säger 15 juni.",
                "Vi höjer inte priset.|Vi höjer inte priset."
            })
    void shouldTellWhatASwedishGroupSettled(String sentence, String told) {
        assertThat(tell(Language.SWEDISH, sentence, true)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I'll send the report on Friday.|Petra will send the report on Friday.",
                "I think we should use rubber.|Petra thought that they should use rubber.",
                "The case is not closed.|Petra said that the case is not closed.",
                "I was not there.|Petra was not there.",
                "Let's move my demo.|Petra suggested that they move their demo.",
                "Should we have a display?|Petra asked whether they should have a display.",
                "Do you think it is final?|Petra asked whether it is final.",
                "What is the price?|Petra asked: \"What is the price?\"",
                "They told us about your plan.|Petra: \"They told us about your plan.\"",
                "Rubber buttons, maybe.|Petra: \"Rubber buttons, maybe.\"",
                "Bring it back after the release.|Petra: \"Bring it back after the release.\""
            })
    void shouldTellEnglishSpeech(String sentence, String told) {
        assertThat(tell(Language.ENGLISH, sentence, false)).isEqualTo(told);
    }

    @Test
    void shouldTellWhatAnEnglishGroupSettled() {
        assertThat(tell(Language.ENGLISH, "We're gonna freeze our deploys.", true))
                .isEqualTo("The team will freeze their deploys.");
    }

    @Test
    void shouldQuoteAnExchangeByItsSpeakers() {
        String told = Reporter.in(Language.SWEDISH, new Names())
                .quote(List.of(
                        new Reporter.Said(Speaker.named("Henrik"), "Kan du ta ett möte?"),
                        new Reporter.Said(PETRA, "Det gör jag."),
                        new Reporter.Said(PETRA, "Inom två \"veckor\".")));

        assertThat(told).isEqualTo("Henrik: ”Kan du ta ett möte?” Petra: ”Det gör jag. Inom två veckor.”");
    }

    @Test
    void shouldSpellOutARoleOnlyAsTheMeetingDoes() {
        List<Cast.Voice> voices =
                List.of(new Cast.Voice("B", "ME"), new Cast.Voice("A", "XQ"), new Cast.Voice("SVEA LIND (s)", null));
        Cast cast = new Cast(Language.ENGLISH, voices, List.of("Hi, I'm the marketing expert."));

        assertThat(cast.speaker(cast.number("B")).opening()).isEqualTo("The marketing expert");
        assertThat(cast.speaker(cast.number("A")).within()).isEqualTo("the XQ");
        assertThat(cast.speaker(cast.number("SVEA LIND (s)")).opening()).isEqualTo("Svea Lind (s)");
    }
}
