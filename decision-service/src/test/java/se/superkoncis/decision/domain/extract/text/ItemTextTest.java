package se.superkoncis.decision.domain.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.superkoncis.decision.domain.extract.Extractor;
import se.superkoncis.decision.domain.extract.Talk;
import se.superkoncis.decision.domain.item.Field;
import se.superkoncis.decision.domain.item.Finding;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;
import se.superkoncis.text.meeting.Transcript;

class ItemTextTest {
    private final Extractor extractor = new Extractor(e -> Field.asked(List.of()), e -> Field.asked(List.of()));

    @Test
    void shouldSayWhatItIsAboutWhenTheCoreDoesNot() {
        Transcript talk = Talk.of(
                "sv", "Eva: Jan, kan du beställa nya nycklar till förrådet?", "Jan: Ja, det gör jag.", "Eva: Tack.");

        Finding action = extractor.extract(talk, Optional.empty()).actions().get(0);

        assertThat(action.text()).isEqualTo("Beställa nya nycklar till förrådet.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Eva: Kan vi inte lägga in ett larm innan certifikatet går ut?|Jan: Jo, det fixar jag före fredag."
                        + "|Lägga in ett larm innan certifikatet går ut.",
                "Eva: Vem tar reda på servicefönstret?|Jan: Det kan jag göra, jag pratar ändå med driften i morgon."
                        + "|Ta reda på servicefönstret.",
                "Eva: Någon måste mejla kommunen om bryggan.|Jan: Jag tar det.|Mejla kommunen om bryggan."
            })
    void shouldSayTheTaskThatIsOnlyPointedTo(String first, String second, String text) {
        Finding action = extractor
                .extract(Talk.of("sv", first, second, "Eva: Tack."), Optional.empty())
                .actions()
                .get(0);

        assertThat(action.text()).isEqualTo(text);
        assertThat(action.turns()).contains(0, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann: Who can call the venue about the stage?|Bo: I'll do that tomorrow.|Call the venue about the stage.",
                "Ann: Could we add an alarm for expired certificates?|Bo: Sure, I'll look into that by Friday."
                        + "|Add an alarm for expired certificates.",
                "Ann: Let's do Thursdays, and Bo, can you set up the report on open rates?"
                        + "|Bo: Yep. I'll have it ready by the end of next week.|Set up the report on open rates.",
                "Ann: Could we get the acoustic people in before we sign? It's a five year lease."
                        + "|Bo: I can ask them. They usually come within a few days."
                        + "|Get the acoustic people in before we sign.",
                "Ann: Someone should check the referral bonus with finance."
                        + "|Bo: I have a call with Olga tomorrow anyway, I'll ask."
                        + "|Check the referral bonus with finance."
            })
    void shouldSayTheTaskThatIsOnlyPointedToInEnglish(String first, String second, String text) {
        Finding action = extractor
                .extract(Talk.of("en", first, second, "Ann: Thanks."), Optional.empty())
                .actions()
                .get(0);

        assertThat(action.text()).isEqualTo(text);
    }

    @Test
    void shouldKeepAPromiseThatSaysItself() {
        Finding action = extractor
                .extract(
                        Talk.of("sv", "Eva: Vem informerar säljarna?", "Jan: Jag skriver ett mejl till dem i morgon."),
                        Optional.empty())
                .actions()
                .get(0);

        assertThat(action.text()).isEqualTo("Skriva ett mejl till dem i morgon.");
    }

    @Test
    void shouldNotRepeatThatItIsSettledWhereTheMatterIsSaid() {
        Finding decision = extractor
                .extract(
                        Talk.of(
                                "sv",
                                "Eva: Jag föreslår att vi flyttar lanseringen av portalen till januari.",
                                "Jan: Rapportvyn kan komma ändå.",
                                "Eva: Okej, då gör vi så. Portalen flyttas till januari och rapportvyn släpps i december.",
                                "Jan: Bra."),
                        Optional.empty())
                .decisions()
                .get(0);

        assertThat(decision.text()).isEqualTo("Portalen flyttas till januari och rapportvyn släpps i december.");
    }

    @Test
    void shouldNotTellTheSameTaskTwice() {
        var actions = extractor
                .extract(
                        Talk.of(
                                "sv",
                                "Sofia: Jag skriver till dem och föreslår den tjugosjunde istället. Men vem visar runt?",
                                "Maria: Det får bli den som är på plats. Vi tar det när det närmar sig.",
                                "Anders: Okej. Jag mailar ut anteckningarna i eftermiddag."),
                        Optional.empty())
                .actions();

        assertThat(actions).extracting(Finding::text).doesNotHaveDuplicates();
    }

    @Test
    void shouldNotAskInADecision() {
        Finding decision = extractor
                .extract(
                        Talk.of(
                                "en",
                                "Ann: So we hold off on signing until we have the acoustic report, agreed?",
                                "Bo: Agreed.",
                                "Cat: Fine by me."),
                        Optional.empty())
                .decisions()
                .get(0);

        assertThat(decision.text()).isEqualTo("We hold off on signing until we have the acoustic report.");
    }

    @Test
    void shouldInventNoNumbers() {
        Transcript talk = Talk.of(
                "en",
                "Ann: What about the price, 45 or 49?",
                "Bo: I'd say 49.",
                "Ann: Okay, 49 it is.",
                "Bo: I'll print 200 new labels by Friday.",
                "Ann: Great.");

        var findings = extractor.extract(talk, Optional.empty());

        assertThat(findings.decisions()).allMatch(d -> numbersAreSaid(talk, d));
        assertThat(findings.actions()).allMatch(a -> numbersAreSaid(talk, a));
    }

    private static boolean numbersAreSaid(Transcript talk, Finding finding) {
        Set<String> said = finding.turns().stream()
                .flatMap(turn -> Tokens.of(talk.turns().get(turn).text()).stream())
                .map(Token::lower)
                .collect(Collectors.toSet());
        return Tokens.of(finding.text()).stream().filter(Token::hasDigit).allMatch(n -> said.contains(n.lower()));
    }
}
