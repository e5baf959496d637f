package se.superkoncis.decision.domain.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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
